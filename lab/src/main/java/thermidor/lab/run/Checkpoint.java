package thermidor.lab.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import thermidor.kernel.Columns;
import thermidor.lab.text.BadInput;
import thermidor.record.Chronicle;
import thermidor.world.World;

/**
 * A saved state: what the run is, what was seen so far, and every column of the world. It is written beside and then renamed, so
 * that there is always a whole one, whatever happens; a digest at its end tells whether it is.
 */
final class Checkpoint {
    private static final String MAGIC = "Thermidor state 1";
    private static final int DIGEST = 32;

    private Checkpoint() {}

    static void write(Path file, RunTicket ticket, Life life) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            OutputStream sink = new BufferedOutputStream(java.nio.channels.Channels.newOutputStream(channel), 1 << 16);
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new DigestOutputStream(sink, digest), 1 << 16));
            out.writeUTF(MAGIC);
            ticket.write(out);
            chronicle(out, life.chronicle());
            ColumnFile.write(out, Columns.of(life.followed()));
            ColumnFile.write(out, Columns.of(life.world()));
            out.flush();
            sink.write(digest.digest());
            sink.flush();
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void chronicle(DataOutputStream out, Chronicle chronicle) throws IOException {
        out.writeInt(chronicle.firstMonth());
        out.writeInt(chronicle.months());
        out.writeInt(Chronicle.WIDTH);
        for (int month = chronicle.firstMonth(); month < chronicle.end(); month++) {
            for (double seen : chronicle.row(month)) out.writeDouble(seen);
        }
    }

    /** What a saved state is a state of, after its digest was found right. */
    static RunTicket ticket(Path file) throws IOException {
        verify(file);
        try (DataInputStream in = open(file)) {
            return ticket(in, file);
        }
    }

    private static RunTicket ticket(DataInputStream in, Path file) throws IOException {
        if (!in.readUTF().equals(MAGIC)) throw broken(file, "it is no saved state of this version");
        return RunTicket.read(in);
    }

    /** The life that was saved. */
    static Life read(Path file, Setup setup) throws IOException {
        try (DataInputStream in = open(file)) {
            ticket(in, file);
            Chronicle chronicle = new Chronicle(in.readInt());
            int months = in.readInt();
            if (in.readInt() != Chronicle.WIDTH) throw broken(file, "another version has saved it, which observed other things");
            for (int month = 0; month < months; month++) {
                double[] row = new double[Chronicle.WIDTH];
                for (int i = 0; i < row.length; i++) row[i] = in.readDouble();
                chronicle.add(row);
            }
            Followed followed = new Followed();
            World world = Life.first(setup);
            try {
                ColumnFile.read(in, Columns.of(followed));
                ColumnFile.read(in, Columns.of(world));
            } catch (ColumnFile.OtherColumns e) {
                throw broken(file, "another version has saved it (" + e.getMessage() + ")");
            }
            return Life.of(setup, chronicle, followed, world);
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    private static void verify(Path file) throws IOException {
        long left = Files.size(file) - DIGEST;
        if (left < 0) throw broken(file, "it is too short");
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream plain = new BufferedInputStream(Files.newInputStream(file), 1 << 16); DigestInputStream in = new DigestInputStream(plain, digest)) {
            while (left > 0) {
                int got = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (got < 0) throw new EOFException(file.toString());
                left -= got;
            }
            byte[] computed = digest.digest();
            if (!Arrays.equals(plain.readNBytes(DIGEST), computed)) throw broken(file, "its digest does not fit");
        }
    }

    private static BadInput broken(Path file, String why) {
        return new BadInput("%s cannot be taken up again: %s.".formatted(file, why), "Maybe begin the run anew?");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
