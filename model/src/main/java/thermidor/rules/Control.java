package thermidor.rules;

import thermidor.kernel.In;

/**
 * Control from below, κ: how far those who work decide on appointments, plan and distribution. Until councils, party and unions
 * are processes of their own this is an input that the scenario dates, and every output says so.
 */
public record Control(@In("share") double fromBelow) {}
