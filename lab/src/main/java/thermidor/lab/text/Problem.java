package thermidor.lab.text;

/**
 * Something a person should change in a file.
 *
 * @param path the value's path within the file, as decrees[2].from; may be empty
 * @param says what is wrong, with the value itself
 * @param maybe a way out, beginning with "Maybe"
 */
public record Problem(Place place, String path, String says, String maybe) {
    @Override
    public String toString() {
        return place + ": " + (path.isEmpty() ? "" : path + ": ") + says + "\n    " + maybe;
    }
}
