package thermidor.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import thermidor.record.Observable;

/** An invented run folder in the shape of a real one: smooth curves with the known turns of 1917-1941, so that every figure has something to show. */
final class SampleRun {
    static final int FIRST = 1917 * 12 + 10;
    static final int MONTHS = 284;
    static final List<String> FILES = List.of("observables.csv", "fit.json", "judgement.json", "decrees.csv", "shocks.csv", "manifest.json");

    private static final double[] SEASON = {0, 0, 0, 0, 0, 0, 0.12, 0.46, 0.32, 0.1, 0, 0};

    private static final String SHOCKS = """
        id,name,kind,from,to,regions,size,unit,source,because
        front-1919,the front of 1919,front,1919-01,1919-12,west; steppe,0.6,share,a-work,A class.
        drought-1921,drought of 1921,weather,1921-04,1921-10,middle_volga; lower_volga,0.3,ratio,a-work,
        good-1937,good year,weather,1937-04,1937-10,all,1.18,ratio,a-work,
        slump,the slump,exportPrice,1930-01,1936-12,country,0.5,ratio,a-work,"Coarse, and said so."
        """;

    private SampleRun() {}

    static void write(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("observables.csv"), observables());
        Files.writeString(folder.resolve("fit.json"), fit());
        Files.writeString(folder.resolve("judgement.json"), judgement());
        Files.writeString(folder.resolve("decrees.csv"), decrees());
        Files.writeString(folder.resolve("shocks.csv"), SHOCKS);
        Files.writeString(folder.resolve("manifest.json"), manifest(name));
    }

    /** One theory over two years: it says one thing, then cannot tell. */
    private static String judgement() {
        return """
            {"years":["1917","1918"],
            "regimes":[{"id":"a-case","name":"A sample case","judged":1800,"description":"It was so.","stated":[["sample","They owned.","work:place",""]]}],
            "questions":[{"key":"class","asks":"Which class rules?"},{"key":"form","asks":"What form has the rule?"}],
            "theories":[{"id":"sample","name":"A sample theory","heading":"Sample","by":"nobody","thesis":"It is so.","source":"A work",
            "answers":[["owners","They own.","work:place"],["councils","They meet.","work:place"]],
            "conditions":[["property.private","at least 0.4",0.3,0.5,"Because.","work:place"],["its own answer on class: owners"]],
            "cells":[["+",[["says",[0],[[0,"0.51"]]],["says",[1],[[1,""]]]]],["?",[["open",[0,1],[[0,""]]],["silent",[],[]]]]],
            "regimes":[["-",[["says",[1],[[0,"0.2"]]],["silent",[],[]]]]]}]}
            """;
    }

    static String manifest(String name) {
        return """
            {"scenario":"ussr","name":"%s","question":"How far do the decrees and the circumstances of 1917 to 1941 by themselves bring forth the country that the record shows?",
            "sample":0,"seed":1917,"scale":"1:1500","starts":"1917-11","ends":"1941-06","version":"0.1.0","digest":"5f1c0b9e7a2d4c38",
            "control_from_below":"measured from what the organs do",
            "watch":["GDP_PER_HEAD","PROPERTY","PERSONS","HUNGER_DEATHS"],"data":{"record.csv":"sha256:0a1b"}}
            """.formatted(name);
    }

    private static String decrees() {
        var out = new StringBuilder("id,month,title,changes,source\n");
        String[] rows = {"workers-control,1917-11,Decree on workers’ control,enterprise.management: council",
            "nationalisation,1918-06,Large industry is nationalised,ownership.industry: state",
            "surplus,1919-01,Surplus appropriation,procurement: surplus",
                "nep,1921-03,Tax in kind in place of surplus appropriation,procurement: tax", "currency,1924-02,A stable currency,money: chervonets",
            "scissors,1923-10,Prices of wares are cut,prices.wares: 0.7", "plan-1,1928-10,First five-year plan,plan: five years",
                "collectivisation,1930-01,Collectivisation with force,collectivisation: {speed: 0.2, force: 0.9}",
            "dizzy,1930-03,Retreat: “Dizzy with success”,collectivisation: {force: 0.2}", "rationing,1929-02,Bread cards,rationing: on",
                "passports,1932-12,Internal passports,residence: passport",
            "cards-end,1935-01,Bread cards are abolished,rationing: off", "stakhanov,1935-09,Piece rates and records,pay: by piece",
                "constitution,1936-12,Constitution (law only),law: 1936", "labour,1940-06,Leaving work without leave becomes a crime,labour: bound"};
        for (String row : rows) out.append(row.contains("{") ? row.replaceFirst(",([^,]*\\{.*)$", ",\"$1\"") : row).append(",decree-collection:1\n");
        return out.toString();
    }

    private static String observables() {
        var out = new StringBuilder("month");
        for (Observable o : Observable.ALL) for (int i = 0; i < o.width(); i++) out.append(',').append(o.column(i));
        out.append('\n');
        for (int m = FIRST; m < FIRST + MONTHS; m++) {
            out.append("%d-%02d".formatted(m / 12, m % 12 + 1));
            for (Observable o : Observable.ALL) for (int i = 0; i < o.width(); i++) out.append(',').append(Double.toString(value(o, i, m)));
            out.append('\n');
        }
        return out.toString();
    }

    /** Straight lines between the turns given as year, value, year, value. */
    private static double curve(int month, double... turns) {
        double year = (month + 0.5) / 12;
        if (year <= turns[0]) return turns[1];
        for (int i = 2; i < turns.length; i += 2) {
            if (year <= turns[i]) return turns[i - 1] + (turns[i + 1] - turns[i - 1]) * (year - turns[i - 2]) / (turns[i] - turns[i - 2]);
        }
        return turns[turns.length - 1];
    }

    private static double hunger(int m) {
        return curve(m, 1917, 0.05, 1920, .2, 1921.5, .5, 1922, 1, 1922.6, .1, 1924, 0, 1931, .02, 1932, .25, 1933.2, 1.0, 1933.7, .1, 1935, 0);
    }

    private static double value(Observable o, int i, int m) {
        double gdp = curve(m, 1917.8, 1700, 1919, 900, 1921.5, 800, 1924, 1300, 1926, 1950, 1928, 2180, 1930, 2300, 1932, 2250, 1935, 2950, 1937,
            3450, 1940, 3400);
        double people = curve(m, 1917.8, 143e6, 1922, 136e6, 1926, 147e6, 1932, 160e6, 1933.8, 157e6, 1939, 169e6, 1941.5, 174e6);
        double industry = curve(m, 1917.8, 600, 1921, 180, 1926, 1050, 1928, 1450, 1932, 2200, 1933, 2200, 1937, 4200, 1941, 5200);
        double planned = m < 1928 * 12 + 9 ? 0 : 1;
        double collective = curve(m, 1928, 0.01, 1929.8, 0.08, 1930.15, 0.57, 1930.5, 0.24, 1931, 0.26, 1931.6, 0.57, 1934, 0.7, 1937, 0.93, 1941,
            0.96);
        double wobble = 1 + 0.03 * Math.sin(m * 0.9 + i * 2.1);
        double gross = gdp * people / 1e6 / 2011 * 12;
        return switch (o) {
            case POPULATION -> people;
            case GDP_PER_HEAD -> gdp * wobble;
            case GDP -> gross * 0.55;
            case GROSS_PRODUCT -> gross;
            case PRODUCT -> product(i, m, gross);
            case PERSONS -> people * stratum(i, m, collective);
            case CONSUMPTION -> gdp / 300 * (1 + ((i * 7) % 5) * 0.35) * (i == 6 ? 4 : i == 20 ? 0.4 : 1) * wobble * (i == 12 && m > 1932 * 12 ? 0
                : 1);
            case CONSUMPTION_PER_HEAD, CONSUMPTION_RURAL, CONSUMPTION_URBAN -> gdp / 280 * (o == Observable.CONSUMPTION_URBAN ? 1.6
                : o == Observable.CONSUMPTION_RURAL ? 0.8 : 1) * (1 - 0.25 * hunger(m));
            case INDUSTRY -> industry;
            case INDUSTRY_LARGE -> industry * 0.85;
            case INDUSTRY_REPORTED -> industry * curve(m, 1928, 1, 1933, 1.35, 1941, 1.9);
            case OUTPUT -> (i < 2 ? gross * 0.15 : industry * (0.03 + 0.02 * (i % 5))) * wobble;
            case OUTPUT_REPORTED -> industry * (0.03 + 0.02 * (i % 5)) * curve(m, 1928, 1, 1933, 1.3, 1941, 1.8) * (planned == 0 ? 0 : 1);
            case OUTPUT_PLANNED -> industry * (0.03 + 0.02 * (i % 5)) * curve(m, 1928, 1.1, 1932, 1.7, 1941, 1.9) * planned;
            case STEEL -> curve(m, 1917, 3, 1921, .2, 1928, 4.3, 1932, 5.9, 1937, 17.7, 1941, 18.5) / 12;
            case GRAIN_HARVEST -> harvest(m) * SEASON[m % 12];
            case GRAIN_BELIEVED -> harvest(m) * SEASON[m % 12] * curve(m, 1931, 1, 1933, 1.3, 1940, 1.25);
            case GRAIN_PROCURED -> harvest(m) * SEASON[(m + 11) % 12] * curve(m, 1917, .1, 1920, .17, 1922, .12, 1928, .15, 1931, .33, 1940, .38);
            case GRAIN_EXPORTED -> curve(m, 1922, 0, 1926, .15, 1929, 0, 1930.5, .45, 1931, .4, 1933, .12, 1941, .08);
            case HARVEST_BY_REGION -> harvest(m) * SEASON[m % 12] / 20 * (1 + (i % 4) * 0.3);
            case BIRTHS -> people * curve(m, 1917, 30, 1920, 26, 1924, 43, 1930, 38, 1933.8, 24, 1937, 38, 1941, 33) / 12000;
            case HUNGER_DEATHS -> hunger(m) * 420_000;
            case EPIDEMIC_DEATHS -> curve(m, 1918, 20000, 1920, 90000, 1922, 60000, 1924, 2000);
            case WAR_DEATHS -> curve(m, 1917.9, 2000, 1918.5, 15000, 1919.5, 30000, 1920.9, 20000, 1921.2, 0, 1939.8, 0, 1940, 25000, 1940.3, 0);
            case DEATHS -> people * 24 / 12000 + hunger(m) * 420_000;
            case NUTRITION_BY_REGION -> Math.max(0.3, 1 - hunger(m) * (0.15 + 0.09 * ((i * 5) % 7)));
            case NUTRITION_RURAL, NUTRITION_URBAN -> 1 - hunger(m) * (o == Observable.NUTRITION_RURAL ? 0.4 : 0.15);
            case SOWN_AREA -> curve(m, 1917, 100, 1922, 72, 1928, 113, 1932, 134, 1940, 150);
            case HORSES -> curve(m, 1917, 30000, 1922, 22000, 1929, 33000, 1933, 16000, 1941, 20000);
            case HERD -> curve(m, 1917, 58000, 1922, 45000, 1928.5, 66000, 1933, 33000, 1941, 54000);
            case SHORTAGE -> Math.clamp(curve(m, 1917.8, .4, 1920, .75, 1922, .3, 1925, .1, 1928, .2, 1931, .55, 1933, .6, 1936, .25, 1941,
                .45) * wobble * (1 - 0.12 * i), 0, 1);
            case INPUT_SHORTAGE -> Math.clamp(curve(m, 1917.8, .5, 1920, .8, 1924, .2, 1928, .15, 1932, .4, 1937, .2, 1941, .35) * (0.5
                + ((i * 3) % 7) * 0.12), 0, 1);
            case PRICE -> curve(m, 1917, .3, 1921, .5, 1924, .9, 1928, 1, 1933, 1.8, 1936, 4.5, 1941, 6) * (1 + i * 0.05);
            case MARKET_PRICE -> curve(m, 1917, .5, 1921, 2, 1924, 1, 1928, 1.2, 1933, 14, 1936, 6, 1941, 11) * (1 + i * 0.05);
            case MONEY -> curve(m, 1917, 200, 1923, 400, 1928, 2500, 1933, 7000, 1937, 13000, 1941, 22000);
            case WAGE -> curve(m, 1917, 20, 1921, 8, 1928, 58, 1932, 119, 1937, 250, 1941, 340);
            case PROPERTY -> form(i, collective, m);
            case COLLECTIVISED -> collective;
            case CONTROL_FROM_BELOW -> curve(m, 1917.8, .45, 1918.4, .5, 1921, .18, 1923, .15, 1928, .08, 1930, .03, 1941, .01);
            case URBAN_SHARE -> curve(m, 1917, .18, 1921, .15, 1926, .18, 1941, .33);
            case WORKERS_AND_EMPLOYEES -> curve(m, 1917, 11e6, 1921, 6.5e6, 1928, 11.6e6, 1932, 22.9e6, 1941, 31e6);
            case SOLDIERS -> curve(m, 1917.8, 6e6, 1918.3, .5e6, 1920.5, 5.3e6, 1923, .6e6, 1933, .9e6, 1941, 4.2e6);
            case PRISONERS -> curve(m, 1917, 1e4, 1930, 2e5, 1933, 1.6e6, 1941, 2.4e6);
            case UNEMPLOYED -> curve(m, 1917, 4e5, 1924, 1.2e6, 1929, 1.6e6, 1931, 0);
            case APPARATUS -> people * 0.02;
            default -> (o.unit.equals("share") ? 0.3 : o.unit.startsWith("ratio") ? 1 : 100) * curve(m, 1917, .8, 1921, .4, 1928, 1, 1933, 1.1, 1941,
                1.6) * wobble * (1 + i * 0.02);
        };
    }

    private static double harvest(int m) {
        double[] years = {45, 50, 50, 48, 36, 50, 56, 51, 72, 76, 72, 73, 72, 83, 66, 62, 68, 68, 75, 56, 97, 74, 73, 87, 80};
        return years[Math.min(m / 12 - 1917, years.length - 1)];
    }

    /** The items' parts; the last takes what is left, so that they add up. */
    private static double product(int i, int m, double gross) {
        double invest = curve(m, 1917, .01, 1921, 0, 1928, .05, 1932, .13, 1941, .13);
        double[] part = {.4, .04, invest, 0.015 * Math.sin(m * 0.5), curve(m, 1917, .06, 1920, .08, 1923, .01, 1933, .02, 1941, .1), .02, curve(m,
            1917, .001, 1930, .01, 1941, .02),
            curve(m, 1917, .03, 1920, .005, 1927, .03, 1931, 1e-13), .03, .12, 0, curve(m, 1917, -.005, 1930, .01, 1931.5, -.02, 1935, .005), .02};
        if (i != 10) return gross * part[i];
        double rest = 1;
        for (double p : part) rest -= p;
        return gross * rest;
    }

    private static double stratum(int i, int m, double collective) {
        double town = curve(m, 1917, 1, 1921, .6, 1928, 1, 1941, 2.4);
        double land = 0.36;
        double[] part = {.02 * town, .015 * town, .002 * town, .004 * town, .006 * town, .003 * town, .0006 * town, .002, curve(m, 1917.8, .04,
            1918.3, .004, 1920.5, .035, 1923, .004, 1941, .024),
            .1 * (1 - collective), .22 * (1 - collective), .02 * (1 - collective), land * collective * .9, .006 * collective, .02,
                .008 * (m < 1931 * 12 ? 1 : 0.1), m < 1930 * 12 ? .003 : 0, .005 * town, 0, .01, curve(m, 1917, .0001, 1930, .002, 1933, .01, 1941,
                .014)};
        if (i != 18) return part[i];
        double rest = 1;
        for (double p : part) rest -= p;
        return rest;
    }

    private static double form(int i, double collective, int m) {
        double state = curve(m, 1917.8, .12, 1918.6, .45, 1920.9, .6, 1923, .52, 1928, .55, 1932, .65, 1941, .68);
        double property = curve(m, 1917.8, .35, 1918.5, .05, 1921, .01, 1926, .04, 1931, 0);
        double coop = (1 - state - property) * collective * .95;
        double concession = curve(m, 1922, 0, 1927, .005, 1932, 0);
        return switch (i) { case 0 -> state; case 1 -> coop; case 3 -> property; case 4 -> concession; default -> 1 - state - coop - property
            - concession; };
    }

    private static String fit() {
        var series = new StringBuilder();
        add(series, "gdp_per_head", "GDP per head", "2011 intl USD", Observable.GDP_PER_HEAD, 1, true, Map.ofEntries(Map.entry(1918, 1058.0),
            Map.entry(1920, 917.0), Map.entry(1921, 838.0), Map.entry(1924, 1420.0), Map.entry(1926, 1994.0),
            Map.entry(1928, 2184.0), Map.entry(1930, 2308.0), Map.entry(1932, 2294.0), Map.entry(1933, 2380.0), Map.entry(1935, 2971.0),
                Map.entry(1937, 3437.0), Map.entry(1940, 3417.0)));
        add(series, "population", "Population", "million", Observable.POPULATION, 1e-6, false, Map.of(1920, 137.0, 1926, 147.0, 1937, 162.0, 1939,
            168.5));
        add(series, "steel", "Steel", "million t", Observable.STEEL, 1, true, Map.of(1921, 0.2, 1928, 4.3, 1932, 5.9, 1937, 17.7, 1938, 18.0));
        add(series, "grain", "Grain harvest", "million t", Observable.GRAIN_HARVEST, 1, false, Map.of(1921, 36.2, 1928, 73.3, 1930, 65.0, 1932, 56.0,
            1933, 65.0, 1936, 56.0, 1937, 97.0, 1940, 87.0));
        add(series, "urban", "Urban share", "%", Observable.URBAN_SHARE, 100, false, Map.of(1920, 15.0, 1926, 18.0, 1939, 33.0));
        add(series, "workers", "Workers and employees", "million", Observable.WORKERS_AND_EMPLOYEES, 1e-6, true, Map.of(1922, 6.2, 1928, 11.4, 1932,
            22.8, 1937, 26.7, 1940, 33.9));
        add(series, "collectivised", "Households in collective farms", "%", Observable.COLLECTIVISED, 100, false, Map.of(1929, 7.5, 1930, 23.6, 1931,
            52.7, 1932, 61.5, 1934, 71.4, 1937, 93.0));
        return "{\"spans\":{\"fit\":[1917,1932],\"test\":[1933,1940]},\"series\":[" + series.substring(1) + "]}";
    }

    private static void add(StringBuilder out, String id, String title, String unit, Observable o, double factor, boolean used, Map<Integer,
        Double> record) {
        var points = new StringBuilder();
        var errors = new TreeMap<>(Map.of("fit", new double[2], "test", new double[2]));
        for (var entry : new TreeMap<>(record).entrySet()) {
            int year = entry.getKey();
            String span = year <= 1932 ? "fit" : "test";
            double simulated = year(o, year) * factor;
            errors.get(span)[0] += Math.abs(simulated / entry.getValue() - 1);
            errors.get(span)[1]++;
            points.append(",{\"year\":").append(year).append(",\"simulated\":").append(simulated).append(",\"recorded\":").append(entry.getValue())
                .append(",\"span\":\"").append(span).append("\"}");
        }
        out.append(String.format(Locale.ROOT,
            ",{\"id\":\"%s\",\"title\":\"%s\",\"unit\":\"%s\",\"source\":\"SAMPLE\",\"citation\":\"Invented for the tests of the page\","
                + "\"observable\":\"%s\",\"used_for_fitting\":%b,\"note\":\"\",\"points\":[%s],\"error\":{",
            id, title, unit, o.name(), used, points.substring(1)));
        errors.forEach((span, e) -> out.append(String.format(Locale.ROOT, "%s\"%s\":{\"mape\":%s,\"n\":%d}", span.equals("fit") ? "" : ",", span,
            e[1] == 0 ? "null" : Double.toString(100 * e[0] / e[1]), (int) e[1])));
        out.append("}}");
    }

    private static double year(Observable o, int year) {
        if (o.kind == Observable.Kind.STOCK) return value(o, 0, year * 12 + 11);
        double sum = 0;
        for (int m = year * 12; m < year * 12 + 12; m++) sum += value(o, 0, m);
        return o.kind == Observable.Kind.FLOW ? sum : sum / 12;
    }

    /** Writes a sample run and its page into the folder given, for a look at it. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        write(folder, "The Soviet Union, 1917–1941 (invented figures)");
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            new Report().write(folder);
            System.out.printf("report.html: %d ms, %d bytes%n", (System.nanoTime() - start) / 1_000_000, Files.size(folder.resolve("report.html")));
        }
    }
}
