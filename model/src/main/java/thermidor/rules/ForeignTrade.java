package thermidor.rules;

import thermidor.kernel.In;

/**
 * Trade with the world outside.
 *
 * @param form who trades
 * @param openness the share of world trade channels that blockade, recognition and credit leave open
 * @param grain the share of the state's grain that is offered for export
 */
public record ForeignTrade(Form form, @In("share") double openness, @In("share") double grain) {
    public enum Form { FREE, MONOPOLY }
}
