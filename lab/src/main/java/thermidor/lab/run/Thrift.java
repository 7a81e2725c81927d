package thermidor.lab.run;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Structures in Thrift's compact protocol, in which a Parquet file describes itself: only what {@link ParquetFile} needs of it. */
final class Thrift {
    private static final int INT = 5, LONG = 6, BINARY = 8, LIST = 9, STRUCT = 12;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int last;

    Thrift integer(int field, int value) {
        begin(field, INT);
        number(bytes, zigzag(value));
        return this;
    }

    Thrift whole(int field, long value) {
        begin(field, LONG);
        number(bytes, zigzag(value));
        return this;
    }

    Thrift text(int field, String value) {
        begin(field, BINARY);
        binary(value);
        return this;
    }

    Thrift struct(int field, Thrift value) {
        begin(field, STRUCT);
        bytes.writeBytes(value.end());
        return this;
    }

    Thrift structs(int field, List<Thrift> values) {
        list(field, STRUCT, values.size());
        values.forEach(value -> bytes.writeBytes(value.end()));
        return this;
    }

    Thrift integers(int field, List<Integer> values) {
        list(field, INT, values.size());
        values.forEach(value -> number(bytes, zigzag(value)));
        return this;
    }

    Thrift texts(int field, List<String> values) {
        list(field, BINARY, values.size());
        values.forEach(this::binary);
        return this;
    }

    /** The structure with its stop. */
    byte[] end() {
        bytes.write(0);
        return bytes.toByteArray();
    }

    /** A field is told by its distance from the one before, which is less than sixteen here. */
    private void begin(int field, int type) {
        bytes.write((field - last) << 4 | type);
        last = field;
    }

    private void list(int field, int type, int size) {
        begin(field, LIST);
        bytes.write(size < 15 ? size << 4 | type : 0xF0 | type);
        if (size >= 15) number(bytes, size);
    }

    private void binary(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        number(bytes, utf8.length);
        bytes.writeBytes(utf8);
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    /** Seven bits a byte, the lowest first; the eighth says that more follow. */
    static void number(ByteArrayOutputStream out, long value) {
        while ((value & ~0x7FL) != 0) {
            out.write((int) (value & 0x7F | 0x80));
            value >>>= 7;
        }
        out.write((int) value);
    }
}
