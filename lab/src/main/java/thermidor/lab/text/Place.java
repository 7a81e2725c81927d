package thermidor.lab.text;

/** Where something stands in a file. Lines and columns count from one, as editors do. */
public record Place(String file, int line, int column) {
    /** A file as a whole. */
    public static Place start(String file) {
        return new Place(file, 1, 1);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
