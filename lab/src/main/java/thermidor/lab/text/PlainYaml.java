package thermidor.lab.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads YAML that is written as all files shipped are, in a sixth of the time the library takes, which asks of every character all that YAML allows. Whatever is
 * out of the ordinary (anchors, tabs, keys of several words or in quotation marks, values that are missing, and all that is wrong) is not read here at all: the
 * library reads the file then, and says what is to be said.
 */
final class PlainYaml {
    private static final int DEEPEST = 20;
    private static final int LONGEST_KEY = 100;

    /** Something is not as it mostly is. */
    private static final class Unusual extends RuntimeException {
        private static final long serialVersionUID = 1;
        private static final Unusual THING = new Unusual();

        private Unusual() {
            super(null, null, false, false);
        }
    }

    private final String file;
    private final char[] text;
    private int at;
    private int line;
    private int lineStart;
    private int depth;

    private PlainYaml(String file, String text) {
        this.file = file;
        this.text = text.toCharArray();
    }

    /** The file's top mapping; or null if the library must look at it. */
    static Node.Mapping read(String text, String file) {
        if (!text.endsWith("\n")) return null;
        try {
            PlainYaml yaml = new PlainYaml(file, text);
            yaml.refuseUnusualCharacters();
            yaml.toNextLine();
            if (yaml.atEnd()) return null;
            Node.Mapping top = yaml.mapping("");
            return yaml.atEnd() ? top : null;
        } catch (Unusual e) {
            return null;
        }
    }

    private void refuseUnusualCharacters() {
        for (char c : text) {
            if (c >= ' ' && c < 0x7F || c == '\n') continue;
            if (c < 0xA0 || c > 0xD7FF || c == '\u2028' || c == '\u2029') throw Unusual.THING;
        }
    }

    // Blocks: what belongs together begins in one column.

    /** A mapping that begins here, until a line begins further to the left. */
    private Node.Mapping mapping(String path) {
        goDeeper();
        int column = column();
        Place place = place();
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        do {
            Place keyPlace = place();
            String key = key();
            String childPath = path.isEmpty() ? key : path + "." + key;
            skipSpaces();
            Node value;
            if (lineIsOver()) {
                toNextLine();
                if (atEnd()) throw Unusual.THING;
                if (isDash() && column() >= column) value = listing(childPath);
                else if (column() > column) value = mapping(childPath);
                else throw Unusual.THING;
            } else {
                value = value(childPath, column);
                toNextLine();
            }
            if (entries.put(key, new Node.Entry(keyPlace, value)) != null) throw Unusual.THING;
        } while (goesOn(column));
        depth--;
        return new Node.Mapping(place, path, entries);
    }

    private Node listing(String path) {
        goDeeper();
        int column = column();
        Place place = place();
        List<Node> items = new ArrayList<>();
        do {
            at++;
            skipSpaces();
            String childPath = path + "[" + items.size() + "]";
            if (isKey()) items.add(mapping(childPath));
            else {
                items.add(value(childPath, column));
                toNextLine();
            }
        } while (goesOn(column) && isDash());
        depth--;
        return new Node.Listing(place, path, items);
    }

    /** Whether what began in a column goes on with this line. */
    private boolean goesOn(int column) {
        if (atEnd() || column() < column) return false;
        if (column() > column) throw Unusual.THING;
        return true;
    }

    /** A value that begins on the line of its key or dash, which stands in {@code column}. */
    private Node value(String path, int column) {
        Place place = place();
        return switch (text[at]) {
            case '[', '{' -> flow(path);
            case '"', '\'' -> new Node.Text(place, path, quoted(), false);
            case '>', '|' -> new Node.Text(place, path, lines(column), false);
            default -> new Node.Text(place, path, plain(column), true);
        };
    }

    /** A text without quotation marks, which goes on as long as lines are indented further than {@code column}. */
    private String plain(int column) {
        refuseIndicator();
        String first = plainLine();
        int blank = moreLines(column);
        if (blank < 0) return first;
        StringBuilder all = new StringBuilder(first);
        for (; blank >= 0; blank = moreLines(column)) {
            join(all, blank);
            all.append(plainLine());
        }
        return all.toString();
    }

    /** To the end of the line or to a comment, without the spaces before it. */
    private String plainLine() {
        int start = at;
        int end = at;
        char before = ' ';
        for (; text[at] != '\n'; at++) {
            char c = text[at];
            if (c == '#' && before == ' ') break;
            if (c == ':' && (text[at + 1] == ' ' || text[at + 1] == '\n')) throw Unusual.THING;
            before = c;
            if (c != ' ') end = at + 1;
        }
        return new String(text, start, end - start);
    }

    /** At the end of a line, goes on to the next that is not blank if it is indented further than {@code column}: how many were blank between, or -1 if it is not. */
    private int moreLines(int column) {
        int i = at;
        int start = at;
        int lines = 0;
        while (i < text.length && text[i] == '\n') {
            lines++;
            start = ++i;
            while (i < text.length && text[i] == ' ') i++;
        }
        if (i == text.length || text[i] == '#' || i - start <= column) return -1;
        at = i;
        line += lines;
        lineStart = start;
        return lines - 1;
    }

    /** Folded or literal lines, indented further than {@code column}. */
    private String lines(int column) {
        boolean folded = text[at++] == '>';
        boolean stripped = text[at] == '-';
        if (stripped) at++;
        if (text[at] != '\n') throw Unusual.THING;
        nextLine();
        StringBuilder all = new StringBuilder();
        int indent = -1;
        int blank = 0;
        for (; !atEnd(); nextLine()) {
            skipSpaces();
            int spaces = column();
            if (text[at] == '\n') {
                if (spaces > Math.max(indent, 0)) throw Unusual.THING;
                blank++;
                continue;
            }
            boolean isFirst = indent < 0;
            if (isFirst) indent = spaces;
            if (indent <= column || spaces > indent && folded) throw Unusual.THING;
            if (spaces < indent) break;
            if (isFirst || !folded) all.repeat('\n', isFirst ? blank : blank + 1);
            else join(all, blank);
            blank = 0;
            int start = lineStart + indent;
            while (text[at] != '\n') at++;
            all.append(text, start, at - start);
        }
        if (indent < 0) throw Unusual.THING;
        at = lineStart;
        return (stripped ? all : all.append('\n')).toString();
    }

    /** Lines become one with a space; blank lines between them become line breaks. */
    private static void join(StringBuilder all, int blank) {
        if (blank == 0) all.append(' ');
        else all.repeat('\n', blank);
    }

    // Values in brackets, and what may stand in them, over several lines.

    private Node flow(String path) {
        goDeeper();
        Node node = text[at] == '[' ? flowListing(path) : flowMapping(path);
        depth--;
        return node;
    }

    private Node flowListing(String path) {
        Place place = place();
        List<Node> items = new ArrayList<>();
        at++;
        skip();
        if (text[at] != ']') {
            items.add(flowValue(path + "[0]"));
            while (isNext(']')) items.add(flowValue(path + "[" + items.size() + "]"));
        }
        at++;
        return new Node.Listing(place, path, items);
    }

    private Node flowMapping(String path) {
        Place place = place();
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        at++;
        skip();
        if (text[at] != '}') {
            do {
                Place keyPlace = place();
                String key = key();
                skip();
                Node value = flowValue(path.isEmpty() ? key : path + "." + key);
                if (entries.put(key, new Node.Entry(keyPlace, value)) != null) throw Unusual.THING;
            } while (isNext('}'));
        }
        at++;
        return new Node.Mapping(place, path, entries);
    }

    /** Whether a comma follows, and something behind it; else it must be the end. */
    private boolean isNext(char end) {
        skip();
        if (text[at] == end) return false;
        if (text[at] != ',') throw Unusual.THING;
        at++;
        skip();
        return true;
    }

    private Node flowValue(String path) {
        Place place = place();
        return switch (text[at]) {
            case '[', '{' -> flow(path);
            case '"', '\'' -> new Node.Text(place, path, quoted(), false);
            default -> new Node.Text(place, path, flowPlain(), true);
        };
    }

    private String flowPlain() {
        refuseIndicator();
        StringBuilder all = new StringBuilder();
        while (true) {
            int start = at;
            while (!endsFlowPlain(text[at])) {
                if (text[at] == ':' && " \n,[]{}".indexOf(text[at + 1]) >= 0 || text[at] == '#' && text[at - 1] == ' ') throw Unusual.THING;
                at++;
            }
            int end = at;
            while (text[end - 1] == ' ') end--;
            all.append(text, start, end - start);
            if (text[at] != '\n') return all.toString();
            int blank = skip() - 1;
            if (endsFlowPlain(text[at])) return all.toString();
            join(all, blank);
        }
    }

    private static boolean endsFlowPlain(char c) {
        return c == ',' || c == ']' || c == '}' || c == '\n' || c == '[' || c == '{';
    }

    /** Between quotation marks; of what may be escaped, quotation marks and backslashes. */
    private String quoted() {
        char mark = text[at++];
        StringBuilder all = new StringBuilder();
        while (true) {
            int start = at;
            while (text[at] != mark && text[at] != '\n' && (text[at] != '\\' || mark == '\'')) at++;
            int end = at;
            if (text[at] == '\n') while (end > start && text[end - 1] == ' ') end--;
            all.append(text, start, end - start);
            if (text[at] == '\n') join(all, skip() - 1);
            else if (text[at] == '\\') {
                if (text[at + 1] != '"' && text[at + 1] != '\\') throw Unusual.THING;
                all.append(text[at + 1]);
                at += 2;
            } else if (mark == '\'' && text[at + 1] == mark) {
                all.append(mark);
                at += 2;
            } else {
                at++;
                return all.toString();
            }
        }
    }

    // Words and places.

    /** A key of one word, and the colon behind it. */
    private String key() {
        int end = keyEnd();
        if (end < 0) throw Unusual.THING;
        String key = new String(text, at, end - at);
        at = end + 1;
        return key;
    }

    private boolean isKey() {
        return keyEnd() >= 0;
    }

    /** Where the colon stands behind the word that begins here, or -1. */
    private int keyEnd() {
        int i = at;
        while (isWord(text[i]) || i > at && (text[i] == '-' || text[i] == '.')) i++;
        boolean isKey = i > at && i - at < LONGEST_KEY && text[i] == ':' && (text[i + 1] == ' ' || text[i + 1] == '\n');
        return isKey ? i : -1;
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    /** A text may begin with a letter or number, and with little else. */
    private void refuseIndicator() {
        char c = text[at];
        boolean ordinary = isWord(c) || c > 0x7F || c == '(' || c == '.' || c == '<' || c == '-' && isWord(text[at + 1]);
        if (!ordinary) throw Unusual.THING;
    }

    private boolean isDash() {
        return text[at] == '-' && text[at + 1] == ' ';
    }

    private boolean lineIsOver() {
        return text[at] == '\n' || text[at] == '#' && text[at - 1] == ' ';
    }

    private void skipSpaces() {
        while (text[at] == ' ') at++;
    }

    /** Over spaces and ends of lines; how many of these there were. */
    private int skip() {
        int before = line;
        skipSpaces();
        while (text[at] == '\n') {
            nextLine();
            if (atEnd()) throw Unusual.THING;
            skipSpaces();
        }
        if (column() == 0 || text[at] == '#') throw Unusual.THING;
        return line - before;
    }

    /** Over the rest of a line, on which nothing but a comment may stand any more, and over blank lines and comments, to where something begins. */
    private void toNextLine() {
        if (column() > 0) {
            skipSpaces();
            if (!lineIsOver()) throw Unusual.THING;
            nextLine();
        }
        while (!atEnd()) {
            skipSpaces();
            if (text[at] != '\n' && text[at] != '#') return;
            nextLine();
        }
    }

    /** Over whatever stands on this line. */
    private void nextLine() {
        while (text[at] != '\n') at++;
        at++;
        line++;
        lineStart = at;
    }

    private boolean atEnd() {
        return at >= text.length;
    }

    private int column() {
        return at - lineStart;
    }

    private Place place() {
        return new Place(file, line + 1, column() + 1);
    }

    private void goDeeper() {
        if (++depth > DEEPEST) throw Unusual.THING;
    }
}
