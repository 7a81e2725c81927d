package thermidor.lab.run;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import thermidor.Timeline;
import thermidor.kernel.Fingerprint;
import thermidor.kernel.Later;
import thermidor.record.Chronicle;
import thermidor.world.World;

/** A run's fingerprint: of every column of its last world, of every number seen, of all rules it was lived under. */
public final class RunDigest {
    private static final byte[] AS_BEFORE = {};
    /** In words, month by month: the rules, where they are others than in the month before, and what came from outside. */
    private final List<byte[]> rulesInWords = new ArrayList<>();
    private final List<byte[]> outsideInWords = new ArrayList<>();
    private Object rules;
    private Object outside;

    public static String of(World world, Chronicle chronicle, Timeline timeline) {
        RunDigest digest = new RunDigest();
        for (int month = chronicle.firstMonth(); month < chronicle.end(); month++) digest.month(timeline.rules(month, world.power), timeline.outside(month));
        return digest.of(Fingerprint.of(world), chronicle);
    }

    /** What the next month was lived under. */
    void month(Object rules, Object outside) {
        rulesInWords.add(rules == this.rules ? AS_BEFORE : text(rules).getBytes(StandardCharsets.UTF_8));
        outsideInWords.add(outside == this.outside ? outsideInWords.getLast() : text(outside).getBytes(StandardCharsets.UTF_8));
        this.rules = rules;
        this.outside = outside;
    }

    /**
     * When all months were told.
     *
     * @param world the fingerprint of the last world
     */
    String of(long world, Chronicle chronicle) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer numbers = ByteBuffer.allocate(Chronicle.WIDTH * Long.BYTES);
            digest.update(numbers.putLong(world).flip());
            for (int i = 0; i < chronicle.months(); i++) {
                numbers.clear();
                for (double seen : chronicle.row(chronicle.firstMonth() + i)) numbers.putLong(Double.doubleToRawLongBits(seen));
                digest.update(numbers.flip());
                digest.update(rulesInWords.get(i));
                digest.update(outsideInWords.get(i));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A record with all it holds, arrays too, always in the same words; parts thought of later stand only where they say something. */
    static String text(Object value) {
        if (value instanceof double[] numbers) return Arrays.toString(numbers);
        if (!(value instanceof Record)) return String.valueOf(value);
        StringBuilder text = new StringBuilder(value.getClass().getSimpleName()).append('(');
        try {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object part = component.getAccessor().invoke(value);
                if (part.equals(0.0) && component.isAnnotationPresent(Later.class)) continue;
                text.append(component.getName()).append('=').append(text(part)).append(' ');
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(value.getClass().getName(), e);
        }
        return text.append(')').toString();
    }
}
