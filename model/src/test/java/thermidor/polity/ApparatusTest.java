package thermidor.polity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thermidor.Given;
import thermidor.Numbers;
import thermidor.rules.Appropriation;
import thermidor.rules.Rules;
import thermidor.world.Basket;
import thermidor.world.World;

/** Our rule of posts and Shleifer and Vishny 1992: posts and the share officials take, with the numbers of the literature. */
class ApparatusTest {
    private static final Apparatus.Norms SHIPPED = Numbers.shipped().apparatus();
    private static final Apparatus.Posts POSTS = Numbers.with(Numbers.with(Numbers.with(SHIPPED.posts(), "lag", 10.0), "breeding", .15), "pruning", .25);
    private static final Apparatus.Taking TAKING = Numbers.with(Numbers.with(SHIPPED.taking(), "up", .03), "down", .06);

    @ParameterizedTest(name = "control {0}")
    @CsvSource({".2, 3.3333333333333335", ".5, .6666666666666666", "1, .2857142857142857"})
    void posts_come_to_rest_at_a_multiple_of_those_wanted(double control, double multiple) {
        double posts = 50;
        for (int month = 0; month < 3000; month++) posts = Apparatus.posts(posts, 100, control, POSTS);
        assertThat(posts).isCloseTo(100 * multiple, within(1e-9 * posts));
    }

    @Test
    void below_an_eighth_of_control_staff_breeds_staff_without_end() {
        double above = 100;
        double below = 100;
        for (int month = 0; month < 20_000; month++) {
            above = Apparatus.posts(above, 100, .13, POSTS);
            below = Apparatus.posts(below, 100, .12, POSTS);
        }
        assertThat(above).isLessThan(1e5);
        assertThat(below).isGreaterThan(1e12);
    }

    @ParameterizedTest(name = "stake {0}")
    @CsvSource({"0, .5", ".2, .375", ".4, .16666666666666666", ".5, .001", ".9, .001"})
    void who_shares_in_the_whole_takes_less_and_never_below_nothing(double stake, double limit) {
        assertThat(Apparatus.limit(stake, 1)).isCloseTo(limit, within(1e-12));
    }

    @Test
    void the_share_taken_rests_at_half_its_limit_under_a_fifth_of_control_and_vanishes_from_a_third_on() {
        assertThat(rest(.2, .4)).isCloseTo(.2, within(1e-9));
        assertThat(rest(0, .4)).isCloseTo(.4, within(1e-9));
        assertThat(rest(.34, .4)).isLessThan(.001);
        assertThat(rest(.32, .4)).isCloseTo(.4 * (1 - .06 * .32 / (.03 * .68)), within(1e-6));
    }

    private static double rest(double control, double limit) {
        double share = .02;
        for (int month = 0; month < 20_000; month++) share = Apparatus.siphon(share, control, limit, TAKING);
        return share;
    }

    /** Demand price a - bQ at a = 10, b = 1 and an official price of 2: at the clearing 8 there is no rent, at half of it there is most. */
    @Test
    void officials_who_live_on_shortage_keep_half_of_what_would_clear_off_the_shelves() {
        World world = Given.works();
        Apparatus.Norms norms = Numbers.with(SHIPPED, "taking.withheld", .5);
        month(world, Appropriation.SHORTAGE_RENT, 0, norms);
        double onShelves = 8 * (1 - world.state.withheld);
        assertThat(onShelves).isCloseTo(4, within(1e-9));
        assertThat(rent(onShelves, 2)).isCloseTo(16, within(1e-9));
        for (double other = 0; other <= 8; other += .125) assertThat(rent(other, 2)).isLessThanOrEqualTo(16);
        month(world, Appropriation.SHORTAGE_RENT, 1, norms);
        assertThat(world.state.withheld).isZero();
        month(world, Appropriation.SIPHON, 0, norms);
        assertThat(world.state.withheld).isZero();
    }

    @Test
    void a_higher_official_price_lowers_what_is_offered_by_half_a_unit_each() {
        assertThat((offered(3) - offered(2)) / 1).isCloseTo(-.5, within(1e-12));
    }

    private static double offered(double price) {
        World world = Given.works();
        month(world, Appropriation.SHORTAGE_RENT, 0, Numbers.with(SHIPPED, "taking.withheld", .5));
        return (10 - price) * (1 - world.state.withheld);
    }

    private static double rent(double quantity, double price) {
        return (10 - quantity - price) * quantity;
    }

    @Test
    void where_nothing_is_short_shortage_feeds_nobody() {
        World world = Given.works();
        world.state.appropriation = .1;
        for (int month = 0; month < 600; month++) month(world, Appropriation.SHORTAGE_RENT, 0, SHIPPED);
        assertThat(world.state.appropriation).isLessThan(1e-6);
        java.util.Arrays.fill(world.trade.shortage, .5);
        for (int month = 0; month < 600; month++) month(world, Appropriation.SHORTAGE_RENT, .4, SHIPPED);
        assertThat(world.trade.shortage).hasSize(Basket.COUNT);
        assertThat(world.state.appropriation).isCloseTo(.6 * SHIPPED.taking().rent() * .5, within(1e-6));
    }

    private static void month(World world, Appropriation account, double control, Apparatus.Norms norms) {
        world.organs.control = control;
        Apparatus.month(world, under(account), norms);
    }

    private static Rules under(Appropriation account) {
        return Numbers.with(Given.rules(), "appropriation", account);
    }

    @Test
    void posts_are_remembered_though_those_who_held_them_are_gone() {
        World world = Given.works();
        world.trade.persons[0][thermidor.world.Stratum.UNSKILLED_WORKER.ordinal()] = 1_000_000;
        world.trade.persons[0][thermidor.world.Stratum.LOWER_OFFICIAL.ordinal()] = 10_000;
        month(world, Appropriation.SIPHON, .2, SHIPPED);
        double posts = world.state.posts;
        world.trade.persons[0][thermidor.world.Stratum.LOWER_OFFICIAL.ordinal()] = 1_000;
        month(world, Appropriation.SIPHON, .2, SHIPPED);
        assertThat(world.state.posts).isCloseTo(posts, within(.1 * posts));
    }

    /** Half of the people at one corner of the plane and half at the other, with all grievance on one side. */
    @Test
    void groups_at_odds_want_posts_and_functions_done_in_turn_save_them() {
        var mood = new thermidor.world.Mood();
        assertThat(Apparatus.antagonism(mood)).isZero();
        mood.adults[0] = mood.adults[1] = 50;
        mood.property[0] = mood.rule[0] = 1;
        mood.property[1] = mood.rule[1] = -1;
        assertThat(Apparatus.antagonism(mood)).isCloseTo(Math.sqrt(.5), within(1e-12));
        mood.grievance[1] = 1;
        assertThat(Apparatus.antagonism(mood)).isCloseTo(Math.sqrt(.75), within(1e-12));
        assertThat(posts(mood.grievance[1], 0)).isGreaterThan(posts(0, 0));
        assertThat(posts(0, .5)).isLessThan(posts(0, 0));
    }

    private static double posts(double grievance, double rotation) {
        World world = Given.works();
        world.trade.persons[0][thermidor.world.Stratum.UNSKILLED_WORKER.ordinal()] = 1_000_000;
        world.mood.adults[0] = world.mood.adults[1] = 50;
        world.mood.grievance[1] = grievance;
        world.organs.rotation = rotation;
        for (int month = 0; month < 120; month++) month(world, Appropriation.SIPHON, .2, SHIPPED);
        return world.state.posts;
    }

    @Test
    void a_campaign_takes_back_part_of_what_was_taken_under_either_account() {
        for (Appropriation account : Appropriation.values()) {
            World calm = Given.works();
            World whipped = Given.works();
            calm.state.appropriation = whipped.state.appropriation = .05;
            whipped.organs.campaign = 1;
            month(calm, account, .1, SHIPPED);
            month(whipped, account, .1, SHIPPED);
            assertThat(whipped.state.appropriation).isCloseTo(calm.state.appropriation * (1 - SHIPPED.taking().strike()), within(1e-12));
        }
    }
}
