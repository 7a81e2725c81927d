package thermidor.kernel;

/** Every kind of chance event. The key hashes the name, so that adding or reordering decisions moves no other draw. */
public enum Decision {
    DIE, SEX_AT_BIRTH, LEARN, LEARN_A_TRADE, LEAVE_VILLAGE, LEAVE_TOWN, CHOOSE_REGION, TAKE_WORK, LOSE_WORK,
    ENTER_OFFICE, LEAVE_OFFICE, RISE_IN_OFFICE, CALLED_UP, SENT_HOME, JOIN_FARM, LEAVE_FARM, LEAD_FARM, RISE_IN_VILLAGE,
    BE_DEPORTED, RETURN_FROM_CAMP, ENTER_TRADE, LEAVE_TRADE, BECOME_ARISTOCRAT, STUDY, SPLIT_HOUSE, CHOOSE_PLACE,
    SHUT_OUT, SEATS, ATTEND, HIDE, VETTED, FILL_SEAT, CALL_BACK, JOIN_PARTY, EXPELLED, DISMISSED, JOIN_UNION, LEAVE_UNION,
    FIRST_AGE, FIRST_SEX, FIRST_STRATUM, FIRST_LITERACY, FIRST_PLACE, FIRST_HOUSE, WEATHER, SAMPLE, SAMPLE_PARAMETER, CHANGE_FORM,
    ISSUE_A_DECREE, CRISIS_ABROAD, REVOLUTION_ABROAD, WAR_ABROAD,
    TEMPER, THINK, COURAGE, CAUTION, ACT, INCIDENT, EXECUTED, SENTENCED;

    /** FNV-1a of the name. */
    public final long key = hash(name());

    private static long hash(String name) {
        long h = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) h = (h ^ name.charAt(i)) * 0x100000001B3L;
        return h;
    }
}
