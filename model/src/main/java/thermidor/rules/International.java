package thermidor.rules;

import thermidor.kernel.In;

/**
 * The organisation of workers' parties of all countries.
 *
 * @param lead quality of the lead it gives to the movement abroad
 * @param aid share of the state's reserves spent on it in a month
 */
public record International(@In("share") double lead, @In("share/month") double aid) {}
