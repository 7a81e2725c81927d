package thermidor.lab.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads text files, and remembers which with their digests: a run is a function of its name and of these. Files are named
 * relative to the folder of the program where they lie in it, so that a record does not depend on where that folder is.
 */
public final class FilesRead {
    private static final int CARRIAGE_RETURN = '\r';
    private final Path home;
    /** What was read and has no digest yet. */
    private final Map<String, byte[]> read = new TreeMap<>();
    private final Map<String, String> digests = new TreeMap<>();

    public FilesRead(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    /** The file's name for messages and records. */
    public String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(home) ? home.relativize(absolute).toString().replace('\\', '/') : file.toString();
    }

    /** The file's text: UTF-8 without a byte order mark and without control characters, at most {@code limit} bytes. */
    public String text(Path file, long limit) {
        String name = name(file);
        byte[] bytes = bytes(file, limit);
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            throw bad(Place.start(name), "the file begins with a byte order mark (EF BB BF).", "Maybe save it as UTF-8 without one?");
        }
        String text = decoded(bytes, name);
        refuseControlCharacters(text, name);
        return text;
    }

    /** The file as it is, at most {@code limit} bytes. */
    public byte[] bytes(Path file, long limit) {
        String name = name(file);
        byte[] bytes = bytes(file, name, limit);
        synchronized (this) {
            read.put(name, bytes);
        }
        return bytes;
    }

    private static byte[] bytes(Path file, String name, long limit) {
        try {
            if (Files.isDirectory(file)) throw bad(Place.start(name), "this is a folder, not a file.", "Maybe name a file in it?");
            long size = Files.size(file);
            if (size > limit) {
                throw bad(Place.start(name), "the file has %d bytes; at most %d are read.".formatted(size, limit),
                        "Maybe it is not the file that was meant?");
            }
            return Files.readAllBytes(file);
        } catch (java.nio.file.NoSuchFileException e) {
            throw bad(Place.start(name), "there is no such file.", "Maybe the name or the folder is misspelt?");
        } catch (IOException e) {
            throw bad(Place.start(name), "the file cannot be read (%s).".formatted(e.getMessage()), "Maybe look at its permissions?");
        }
    }

    private static String decoded(byte[] bytes, String name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        var result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            throw bad(placeAt(out.toString(), out.length(), name), "byte %02X is not UTF-8.".formatted(bytes[in.position()]),
                    "Maybe the file has another encoding? Save it as UTF-8.");
        }
        return out.toString();
    }

    private static void refuseControlCharacters(String text, String name) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed = c >= ' ' && c != 0x7F || c == '\n' || c == '\t' || c == CARRIAGE_RETURN;
            if (!allowed) {
                throw bad(placeAt(text, i, name), "a control character (U+%04X) has no place in a text file.".formatted((int) c),
                        "Maybe this is not a text file?");
            }
        }
    }

    private static Place placeAt(String text, int offset, String name) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Place(name, line, offset - lineStart + 1);
    }

    private static BadInput bad(Place place, String says, String maybe) {
        return new BadInput(java.util.List.of(new Problem(place, "", says, maybe)));
    }

    /** Digests (SHA-256, hexadecimal) of all files read so far, by name; worked out when they are first asked for. */
    public synchronized Map<String, String> digests() {
        read.forEach((name, bytes) -> digests.put(name, sha256(bytes)));
        read.clear();
        return new TreeMap<>(digests);
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
