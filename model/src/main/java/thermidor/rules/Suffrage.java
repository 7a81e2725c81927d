package thermidor.rules;

import thermidor.kernel.In;

/**
 * Who votes for councils, where and how.
 *
 * @param byWorkplace at the place of work, up through the councils; otherwise by place of residence, straight for the top
 * @param secret ballots; otherwise by show of hands
 * @param vetted share of candidates that the apparatus has to approve
 * @param recall whether electors may call a delegate back at any time
 * @param powers share of decisions that the law leaves to councils
 * @param reach share of the grown-up who may vote
 * @param ruralWeight weight of a villager's vote relative to a townsman's
 */
public record Suffrage(boolean byWorkplace, boolean secret, @In("share") double vetted, boolean recall,
                       @In("share") double powers, @In("share") double reach, @In("ratio") double ruralWeight) {}
