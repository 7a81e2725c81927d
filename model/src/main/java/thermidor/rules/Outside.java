package thermidor.rules;

import thermidor.kernel.In;
import thermidor.kernel.Per;
import thermidor.world.Bloc;
import thermidor.world.Region;

/**
 * What comes from outside the society this month: war, weather, epidemics, the world market. The scenario dates it.
 *
 * @param front share of a region's economy that fighting or occupation keeps from working with the rest
 * @param destruction share of a region's capital and herds lost this month
 * @param weather the year's yield relative to a normal year
 * @param epidemic deaths added, as a multiple of normal mortality
 * @param warDeaths share of soldiers killed this month
 * @param exportPrice price of Russian exports relative to 1928
 * @param importPrice price of imports relative to 1928
 * @param credit foreign credit, in million 1928 roubles a year; negative is repayment
 * @param crisis how far a bloc abroad works below its trend
 * @param revolution how far a revolution in a bloc abroad has got
 * @param war of a bloc abroad against the country, as rulers there pursue it
 * @param medicine how far cures and vaccines that the world did not have before 1940 are at hand: 0 none, 1 what there was by 1960
 * @param embargo share of what could be learnt of the world's technique that the countries which have it keep back
 * @param open whether crises, revolutions and wars abroad also come by chance
 */
public record Outside(@Per(Region.class) @In("share") double[] front, @Per(Region.class) @In("share/month") double[] destruction,
                      @Per(Region.class) @In("ratio") double[] weather, @Per(Region.class) @In("ratio") double[] epidemic,
                      @In("share/month") double warDeaths, @In("ratio") double exportPrice, @In("ratio") double importPrice,
                      @In("million rouble/year") double credit, @Per(Bloc.class) @In("share") double[] crisis,
                      @Per(Bloc.class) @In("share") double[] revolution, @Per(Bloc.class) @In("share") double[] war, @In("share") double medicine,
                      @In("share") double embargo, boolean open) {
    /** Peace, average weather, prices of 1928. */
    public static Outside calm() {
        double[] ones = new double[Region.COUNT];
        java.util.Arrays.fill(ones, 1);
        return new Outside(new double[Region.COUNT], new double[Region.COUNT], ones, new double[Region.COUNT], 0, 1, 1, 0,
                new double[Bloc.COUNT], new double[Bloc.COUNT], new double[Bloc.COUNT], 0, 0, false);
    }

    public Outside withWeather(double[] other) {
        return new Outside(front, destruction, other, epidemic, warDeaths, exportPrice, importPrice, credit, crisis, revolution, war, medicine, embargo, open);
    }

    public Outside withFront(double[] other) {
        return new Outside(other, destruction, weather, epidemic, warDeaths, exportPrice, importPrice, credit, crisis, revolution, war, medicine, embargo, open);
    }
}
