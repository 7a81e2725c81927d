package thermidor.lab.text;

import java.util.List;
import java.util.Map;

/** A value in a YAML file, with its place and its path. */
public sealed interface Node {
    Place place();

    String path();

    /** What it is, for messages. */
    String kind();

    /**
     * A single value.
     *
     * @param plain written without quotes: only such a value can be a number or a truth value
     */
    record Text(Place place, String path, String value, boolean plain) implements Node {
        @Override
        public String kind() {
            return value.isEmpty() && plain ? "nothing" : "\"" + (value.length() > 60 ? value.substring(0, 57) + "..." : value) + "\"";
        }

        public boolean isEmpty() {
            return plain && (value.isEmpty() || value.equals("~") || value.equals("null"));
        }
    }

    /** Values in order. */
    record Listing(Place place, String path, List<Node> items) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Values by key, in the file's order. */
    record Mapping(Place place, String path, Map<String, Entry> entries) implements Node {
        @Override
        public String kind() {
            return entries.isEmpty() ? "an empty mapping" : "a mapping of keys to values";
        }

        public boolean has(String key) {
            return entries.containsKey(key);
        }

        /** The value of a key, or null. */
        public Node get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        public String childPath(String key) {
            return path.isEmpty() ? key : path + "." + key;
        }
    }

    /** A key with its own place, for complaints about the key itself. */
    record Entry(Place keyPlace, Node value) {}
}
