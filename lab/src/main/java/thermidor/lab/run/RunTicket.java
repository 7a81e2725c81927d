package thermidor.lab.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thermidor.Audit;

/**
 * What a saved state is a state of.
 *
 * @param scenario as the person wrote it, or its file if it was not one of those shipped
 * @param out the run folder it is to become
 * @param month the next month to be lived
 * @param digests of all files the run was made from, by name
 */
record RunTicket(String version, String scenario, RunOptions options, String out, int month, Map<String, String> digests) {
    void write(DataOutputStream out) throws IOException {
        out.writeUTF(version);
        out.writeUTF(scenario);
        out.writeUTF(this.out);
        out.writeInt(month);
        out.writeInt(options.scale());
        out.writeLong(options.seed());
        out.writeInt(options.sample());
        out.writeInt(options.until() == null ? Integer.MIN_VALUE : options.until());
        out.writeInt(options.threads());
        out.writeInt(options.set().size());
        for (String set : options.set()) out.writeUTF(set);
        out.writeUTF(options.audit().name());
        out.writeInt(options.checkpointEvery());
        out.writeBoolean(options.report());
        out.writeInt(digests.size());
        for (var digest : new TreeMap<>(digests).entrySet()) {
            out.writeUTF(digest.getKey());
            out.writeUTF(digest.getValue());
        }
    }

    static RunTicket read(DataInputStream in) throws IOException {
        String version = in.readUTF();
        String scenario = in.readUTF();
        String out = in.readUTF();
        int month = in.readInt();
        int scale = in.readInt();
        long seed = in.readLong();
        int sample = in.readInt();
        int until = in.readInt();
        int threads = in.readInt();
        List<String> set = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) set.add(in.readUTF());
        Audit audit = Audit.valueOf(in.readUTF());
        int every = in.readInt();
        boolean report = in.readBoolean();
        Map<String, String> digests = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) digests.put(in.readUTF(), in.readUTF());
        var options = new RunOptions(scale, seed, sample, until == Integer.MIN_VALUE ? null : until, threads, List.copyOf(set), audit, every, report);
        return new RunTicket(version, scenario, options, out, month, digests);
    }
}
