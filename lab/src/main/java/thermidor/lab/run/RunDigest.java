package thermidor.lab.run;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import thermidor.Timeline;
import thermidor.kernel.Fingerprint;
import thermidor.record.Chronicle;
import thermidor.world.World;

/** A run's fingerprint: of every column of its last world, of every number seen, of all rules it was lived under. */
public final class RunDigest {
    private RunDigest() {}

    public static String of(World world, Chronicle chronicle, Timeline timeline) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer numbers = ByteBuffer.allocate(Chronicle.WIDTH * Long.BYTES);
            digest.update(numbers.putLong(Fingerprint.of(world)).flip());
            Object before = null;
            Object outsideBefore = null;
            byte[] outsideText = {};
            for (int month = chronicle.firstMonth(); month < chronicle.end(); month++) {
                numbers.clear();
                for (double seen : chronicle.row(month)) numbers.putLong(Double.doubleToRawLongBits(seen));
                digest.update(numbers.flip());
                Object rules = timeline.rules(month, world.power);
                if (rules != before) digest.update(text(rules).getBytes(StandardCharsets.UTF_8));
                before = rules;
                Object outside = timeline.outside(month);
                if (outside != outsideBefore) outsideText = text(outside).getBytes(StandardCharsets.UTF_8);
                outsideBefore = outside;
                digest.update(outsideText);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A record with all it holds, arrays too, always in the same words. */
    static String text(Object value) {
        if (value instanceof double[] numbers) return Arrays.toString(numbers);
        if (!(value instanceof Record)) return String.valueOf(value);
        StringBuilder text = new StringBuilder(value.getClass().getSimpleName()).append('(');
        try {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                text.append(component.getName()).append('=').append(text(component.getAccessor().invoke(value))).append(' ');
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(value.getClass().getName(), e);
        }
        return text.append(')').toString();
    }
}
