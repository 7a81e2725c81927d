package thermidor.lab.judge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What runs call themselves in their manifests: how many of which scenario, on which scale, with which seeds and samples. */
public record RunNames(Map<String, Integer> kinds, List<String> pairs) {
    public static RunNames of(List<Path> folders) {
        Map<String, Integer> kinds = new TreeMap<>();
        List<String> pairs = new java.util.ArrayList<>();
        for (Path folder : folders) {
            JsonNode manifest = manifest(folder.resolve("manifest.json"));
            kinds.merge("`%s`, %s, %s to %s".formatted(text(manifest, "scenario"), text(manifest, "scale"), text(manifest, "starts"), text(manifest, "ends")), 1, Integer::sum);
            pairs.add(text(manifest, "sample") + "/" + text(manifest, "seed"));
        }
        return new RunNames(kinds, pairs);
    }

    private static String text(JsonNode manifest, String name) {
        return manifest.path(name).asString("not said");
    }

    private static JsonNode manifest(Path file) {
        JsonMapper json = JsonMapper.shared();
        try {
            return Files.isRegularFile(file) ? json.readTree(file) : json.createObjectNode();
        } catch (JacksonException _) {
            return json.createObjectNode();
        }
    }
}
