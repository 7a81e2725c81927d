package thermidor.lab.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import thermidor.lab.text.Expect;
import thermidor.lab.text.Node;
import thermidor.lab.text.Yaml;
import thermidor.theory.Condition;
import thermidor.theory.Issue;

/** Reads theories/issues.yaml: what theories expect differently. */
final class IssuesFile {
    private final Expect expect;
    private final ConditionReader conditions;

    private IssuesFile(Shelf shelf) {
        this.expect = new Expect(shelf.problems());
        this.conditions = new ConditionReader(expect, shelf.vocabulary(), shelf.bibliography());
    }

    static List<Issue> read(Shelf shelf) {
        Node.Mapping top = Yaml.read(shelf.home().resolve("theories").resolve("issues.yaml"), shelf.files(), shelf.problems());
        return top == null ? List.of() : new IssuesFile(shelf).issues(top);
    }

    private List<Issue> issues(Node.Mapping top) {
        List<Issue> issues = new ArrayList<>();
        expect.only(top, List.of("issues"));
        List<Node> items = expect.list(expect.required(top, "issues"));
        Set<String> ids = new HashSet<>();
        for (Node item : items == null ? List.<Node>of() : items) {
            Node.Mapping node = expect.mapping(item);
            Issue issue = node == null ? null : issue(node);
            if (issue == null) continue;
            if (!ids.add(issue.id())) expect.problems().add(node.get("id"), "the id \"%s\" is taken.".formatted(issue.id()), "Maybe give this one another id?");
            issues.add(issue);
        }
        return issues;
    }

    private Issue issue(Node.Mapping node) {
        expect.only(node, List.of("id", "asks", "claims", "source", "occasion", "lasting", "expects", "outcome", "within"));
        String id = expect.text(expect.required(node, "id"));
        String asks = conditions.line(expect.required(node, "asks"));
        List<String> claims = expect.texts(expect.required(node, "claims"));
        String source = conditions.source(expect.required(node, "source"));
        List<Condition.Observed> occasion = conditions(expect.required(node, "occasion"), source);
        List<Condition.Observed> outcome = conditions(expect.required(node, "outcome"), source);
        Long lasting = node.has("lasting") ? expect.whole(node.get("lasting")) : Long.valueOf(1);
        Issue.Expects expects = expect.member(expect.required(node, "expects"), Issue.Expects.class);
        double[] within = conditions.range(expect.required(node, "within"));
        if (id == null || asks == null || claims == null || occasion == null || outcome == null || lasting == null || expects == null || within == null) return null;
        return new Issue(id, asks, claims, occasion, Math.toIntExact(lasting), expects, outcome, (int) within[0], (int) within[1]);
    }

    private List<Condition.Observed> conditions(Node node, String source) {
        List<Node> items = expect.list(node);
        if (items == null) return null;
        List<Condition.Observed> all = items.stream().map(expect::mapping).filter(Objects::nonNull)
                .map(m -> conditions.observed(m, source == null ? "" : source)).filter(Objects::nonNull).toList();
        return all.size() == items.size() && !all.isEmpty() ? all : null;
    }
}
