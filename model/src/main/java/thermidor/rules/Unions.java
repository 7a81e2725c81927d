package thermidor.rules;

import thermidor.kernel.In;

/**
 * Trade unions.
 *
 * @param independence how far the law leaves them to their members
 * @param strikes whether strikes are lawful
 */
public record Unions(@In("share") double independence, boolean strikes) {}
