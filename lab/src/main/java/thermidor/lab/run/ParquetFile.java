package thermidor.lab.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * One table as a Parquet file: one row group, a page for each column, packed by gzip. Texts of which there are few are written once and
 * numbered; everything else stands as it is. Columns are written in the order in which they are added.
 */
final class ParquetFile {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    // Codes of the format
    private static final int BOOLEAN = 0, INT32 = 1, DOUBLE = 5, BYTE_ARRAY = 6;
    private static final int REQUIRED = 0, OPTIONAL = 1;
    private static final int UTF8 = 0;
    private static final int PLAIN = 0, RLE = 3, RLE_DICTIONARY = 8;
    private static final int GZIP = 2;
    private static final int DATA_PAGE = 0, DICTIONARY_PAGE = 2;

    private final int rows;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 20);
    private final List<Thrift> schema = new ArrayList<>();
    private final List<Thrift> chunks = new ArrayList<>();
    private long size;

    ParquetFile(int rows) {
        this.rows = rows;
        file.writeBytes(MAGIC);
    }

    /** Members of a list, by their numbers. */
    void texts(String name, int[] numbers, List<String> members) {
        schema.add(column(name, BYTE_ARRAY, REQUIRED).integer(6, UTF8));
        long start = file.size();
        long before = size;
        page(dictionary(members), DICTIONARY_PAGE, members.size(), PLAIN);
        long data = file.size();
        page(packed(numbers, members.size()), DATA_PAGE, rows, RLE_DICTIONARY);
        chunk(start, described(name, BYTE_ARRAY, List.of(PLAIN, RLE_DICTIONARY), start, before).whole(9, data).whole(11, start));
    }

    void integers(String name, int[] values) {
        ByteBuffer page = little(4 * rows);
        for (int i = 0; i < rows; i++) page.putInt(values[i]);
        plain(name, INT32, REQUIRED, page.array());
    }

    void booleans(String name, boolean[] values) {
        byte[] page = new byte[(rows + 7) / 8];
        for (int i = 0; i < rows; i++) if (values[i]) page[i / 8] |= (byte) (1 << i % 8);
        plain(name, BOOLEAN, REQUIRED, page);
    }

    /** What is not finite is written as missing. */
    void numbers(String name, double[] values) {
        ByteArrayOutputStream levels = new ByteArrayOutputStream();
        ByteBuffer there = little(8 * rows);
        for (int i = 0; i < rows; ) {
            boolean isThere = Double.isFinite(values[i]);
            int run = i;
            while (run < rows && Double.isFinite(values[run]) == isThere) run++;
            Thrift.number(levels, (long) (run - i) << 1);
            levels.write(isThere ? 1 : 0);
            for (; i < run; i++) if (isThere) there.putDouble(values[i]);
        }
        ByteBuffer page = little(4 + levels.size() + there.position()).putInt(levels.size()).put(levels.toByteArray()).put(there.flip());
        plain(name, DOUBLE, OPTIONAL, page.array());
    }

    void write(Path path) throws IOException {
        schema.addFirst(new Thrift().text(4, "schema").integer(5, schema.size()));
        Thrift group = new Thrift().structs(1, chunks).whole(2, size).whole(3, rows);
        byte[] footer = new Thrift().integer(1, 1).structs(2, schema).whole(3, rows).structs(4, List.of(group)).text(6, "thermidor").end();
        file.writeBytes(footer);
        file.writeBytes(little(4).putInt(footer.length).array());
        file.writeBytes(MAGIC);
        try (var out = Files.newOutputStream(path)) {
            file.writeTo(out);
        }
    }

    private void plain(String name, int type, int repetition, byte[] page) {
        schema.add(column(name, type, repetition));
        long start = file.size();
        long before = size;
        page(page, DATA_PAGE, rows, PLAIN);
        chunk(start, described(name, type, List.of(PLAIN, RLE), start, before).whole(9, start));
    }

    private static Thrift column(String name, int type, int repetition) {
        return new Thrift().integer(1, type).integer(3, repetition).text(4, name);
    }

    private Thrift described(String name, int type, List<Integer> encodings, long start, long before) {
        return new Thrift().integer(1, type).integers(2, encodings).texts(3, List.of(name)).integer(4, GZIP).whole(5, rows)
                .whole(6, size - before).whole(7, file.size() - start);
    }

    private void chunk(long start, Thrift described) {
        chunks.add(new Thrift().whole(2, start).struct(3, described));
    }

    private void page(byte[] content, int kind, int values, int encoding) {
        byte[] packed = gzip(content);
        Thrift header = new Thrift().integer(1, kind).integer(2, content.length).integer(3, packed.length);
        Thrift inner = new Thrift().integer(1, values).integer(2, encoding);
        if (kind == DATA_PAGE) header.struct(5, inner.integer(3, RLE).integer(4, RLE));
        else header.struct(7, inner);
        byte[] head = header.end();
        file.writeBytes(head);
        file.writeBytes(packed);
        size += head.length + content.length;
    }

    private static byte[] dictionary(List<String> members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String member : members) {
            byte[] utf8 = member.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(little(4).putInt(utf8.length).array());
            out.writeBytes(utf8);
        }
        return out.toByteArray();
    }

    /** How many bits a number has, then one run of groups of eight numbers, the lowest bit first. */
    private byte[] packed(int[] numbers, int members) {
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(0, members - 1)));
        int groups = (rows + 7) / 8;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bits);
        Thrift.number(out, (long) groups << 1 | 1);
        byte[] run = new byte[groups * bits];
        for (int i = 0; i < rows; i++) {
            long at = (long) i * bits;
            for (int bit = 0; bit < bits; bit++, at++) if ((numbers[i] >> bit & 1) != 0) run[(int) (at >> 3)] |= (byte) (1 << (at & 7));
        }
        out.writeBytes(run);
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 2 + 64);
        try (var gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            gzip.write(content);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to be written", e);
        }
        return out.toByteArray();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
