package thermidor.lab.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.util.List;
import thermidor.kernel.Columns;

/** Columns as bytes: name, type, then the numbers as they lie in memory. */
final class ColumnFile {
    /** The columns in a file are not those of this program. */
    static final class OtherColumns extends IOException {
        private static final long serialVersionUID = 1;

        OtherColumns(String message) {
            super(message);
        }
    }

    private static final int PIECE = 1 << 13;

    private ColumnFile() {}

    static void write(DataOutputStream out, List<Columns.Column> columns) throws IOException {
        out.writeInt(columns.size());
        for (Columns.Column column : columns) {
            out.writeUTF(column.name());
            out.writeUTF(column.field().getType().descriptorString());
            value(out, column.value());
        }
    }

    private static void value(DataOutputStream out, Object value) throws IOException {
        switch (value) {
            case Long x -> out.writeLong(x);
            case Integer x -> out.writeInt(x);
            case Double x -> out.writeDouble(x);
            case Boolean x -> out.writeBoolean(x);
            case byte[] a -> { out.writeInt(a.length); out.write(a); }
            case long[] a -> pieces(out, a.length, Long.BYTES, (buffer, i) -> buffer.putLong(a[i]));
            case double[] a -> pieces(out, a.length, Double.BYTES, (buffer, i) -> buffer.putDouble(a[i]));
            case int[] a -> pieces(out, a.length, Integer.BYTES, (buffer, i) -> buffer.putInt(a[i]));
            case short[] a -> pieces(out, a.length, Short.BYTES, (buffer, i) -> buffer.putShort(a[i]));
            case float[] a -> pieces(out, a.length, Float.BYTES, (buffer, i) -> buffer.putFloat(a[i]));
            case boolean[] a -> pieces(out, a.length, 1, (buffer, i) -> buffer.put((byte) (a[i] ? 1 : 0)));
            case Object[] a -> {
                out.writeInt(a.length);
                for (Object inner : a) value(out, inner);
            }
            default -> throw new IllegalStateException("no way to save a " + value.getClass());
        }
    }

    private interface Move {
        void at(ByteBuffer buffer, int i);
    }

    private static void pieces(DataOutputStream out, int length, int bytes, Move put) throws IOException {
        out.writeInt(length);
        ByteBuffer buffer = ByteBuffer.allocate(Math.min(length, PIECE) * bytes);
        for (int from = 0; from < length; from += PIECE) {
            buffer.clear();
            for (int i = from; i < Math.min(length, from + PIECE); i++) put.at(buffer, i);
            out.write(buffer.array(), 0, buffer.position());
        }
    }

    /** Puts what was saved into the columns, which must be the same by name and type. */
    static void read(DataInputStream in, List<Columns.Column> columns) throws IOException {
        if (in.readInt() != columns.size()) throw new OtherColumns("the number of columns differs");
        for (Columns.Column column : columns) {
            Class<?> type = column.field().getType();
            String name = in.readUTF();
            if (!name.equals(column.name()) || !in.readUTF().equals(type.descriptorString())) throw new OtherColumns("the column " + name + " is unknown");
            Object saved = value(in, type);
            if (!Modifier.isFinal(column.field().getModifiers())) column.set(saved);
            else if (type.isArray()) into(column.name(), column.value(), saved);
            else if (!saved.equals(column.value())) throw new OtherColumns("the fixed number " + name + " differs");
        }
    }

    /** An array that is fixed in its place is filled; those within it may be replaced. */
    private static void into(String name, Object fixed, Object saved) throws OtherColumns {
        if (Array.getLength(fixed) != Array.getLength(saved)) throw new OtherColumns("the length of " + name + " differs");
        System.arraycopy(saved, 0, fixed, 0, Array.getLength(saved));
    }

    private static Object value(DataInputStream in, Class<?> type) throws IOException {
        if (type == long.class) return in.readLong();
        if (type == int.class) return in.readInt();
        if (type == double.class) return in.readDouble();
        if (type == boolean.class) return in.readBoolean();
        Object array = Array.newInstance(type.getComponentType(), in.readInt());
        switch (array) {
            case byte[] a -> in.readFully(a);
            case long[] a -> pieces(in, a.length, Long.BYTES, (buffer, i) -> a[i] = buffer.getLong());
            case double[] a -> pieces(in, a.length, Double.BYTES, (buffer, i) -> a[i] = buffer.getDouble());
            case int[] a -> pieces(in, a.length, Integer.BYTES, (buffer, i) -> a[i] = buffer.getInt());
            case short[] a -> pieces(in, a.length, Short.BYTES, (buffer, i) -> a[i] = buffer.getShort());
            case float[] a -> pieces(in, a.length, Float.BYTES, (buffer, i) -> a[i] = buffer.getFloat());
            case boolean[] a -> pieces(in, a.length, 1, (buffer, i) -> a[i] = buffer.get() == 1);
            default -> {
                for (int i = 0; i < Array.getLength(array); i++) Array.set(array, i, value(in, type.getComponentType()));
            }
        }
        return array;
    }

    private static void pieces(DataInputStream in, int length, int bytes, Move get) throws IOException {
        byte[] piece = new byte[Math.min(length, PIECE) * bytes];
        for (int from = 0; from < length; from += PIECE) {
            int count = Math.min(length, from + PIECE) - from;
            in.readFully(piece, 0, count * bytes);
            ByteBuffer buffer = ByteBuffer.wrap(piece, 0, count * bytes);
            for (int i = from; i < from + count; i++) get.at(buffer, i);
        }
    }
}
