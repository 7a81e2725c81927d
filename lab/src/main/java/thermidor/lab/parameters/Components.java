package thermidor.lab.parameters;

import java.lang.reflect.RecordComponent;

/** The components of records, each record looked at once: Java makes them anew whenever it is asked, and reads again what they are annotated with. */
public final class Components {
    private static final ClassValue<RecordComponent[]> KNOWN = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> record) {
            return record.getRecordComponents();
        }
    };

    private Components() {}

    /** In their order; not to be written to. */
    public static RecordComponent[] of(Class<?> record) {
        return KNOWN.get(record);
    }
}
