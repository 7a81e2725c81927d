package thermidor.polity;

import thermidor.kernel.Carries;
import thermidor.kernel.From;
import thermidor.rules.Control;
import thermidor.world.World;

/**
 * Control from below is what the organs made it last month, or, for a contrast, what the scenario holds it at.
 *
 * <p>Writes organs.control [share].
 */
@From("assumption")
@Carries({"C01", "C28"})
public final class ControlFromBelow {
    private ControlFromBelow() {}

    public static void month(World world, Control control) {
        switch (control) {
            case Control.Given(double held) -> world.organs.control = held;
            case Control.Measured() -> {}
        }
    }
}
