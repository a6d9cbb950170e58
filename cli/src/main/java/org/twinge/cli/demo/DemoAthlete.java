package org.twinge.cli.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Somebody of the demo clinic. They are the same forty on every machine.
 *
 * @param number from 1
 * @param bornYearsAgo age in years
 * @param weeklyKilometers of an ordinary week
 * @param runsAWeek 2 to 5
 */
record DemoAthlete(
        int number,
        String firstName,
        String lastName,
        String sex,
        int bornYearsAgo,
        double weeklyKilometers,
        int runsAWeek,
        Story story) {
    static final int COUNT = 40;

    private static final List<String> FIRST_NAMES = List.of(
            "Amara", "Ben", "Carla", "David", "Elif", "Finn", "Greta", "Hugo", "Ines", "Jonas", "Klara", "Luis", "Mila",
            "Noah", "Olga", "Paul", "Quirin", "Rosa", "Samir", "Tilda");
    private static final List<String> LAST_NAMES = List.of(
            "Abel", "Brandt", "Celik", "Dorn", "Engel", "Falk", "Gruber", "Hahn", "Ivanova", "Jansen", "Kern", "Lorenz",
            "Moser", "Nowak", "Otto", "Peters", "Reuter", "Sauer", "Thoma", "Urban");
    private static final Map<Integer, Story> STORIES = Map.ofEntries(
            Map.entry(3, Story.EMERGENCY),
            Map.entry(7, Story.SPIKE),
            Map.entry(9, Story.SAME_DAY),
            Map.entry(12, Story.SILENT),
            Map.entry(14, Story.RETURN_PLAN),
            Map.entry(17, Story.SOON),
            Map.entry(21, Story.BREACH),
            Map.entry(24, Story.ROUTINE),
            Map.entry(28, Story.SILENT),
            Map.entry(31, Story.NEWCOMER),
            Map.entry(33, Story.SPIKE),
            Map.entry(36, Story.SELF_CARE));

    /** What is going on with them now. */
    enum Story {
        /** They run as they always do. */
        QUIET,
        /** Yesterday's session was far beyond the longest of the month before. */
        SPIKE,
        /** On the way back after an injury, and at their step. */
        RETURN_PLAN,
        /** On the way back, and today they ran far more than their step. */
        BREACH,
        /** No run for five weeks, and no answer. */
        SILENT,
        /** Ten days of running in all. */
        NEWCOMER,
        EMERGENCY,
        SAME_DAY,
        SOON,
        ROUTINE,
        SELF_CARE
    }

    static List<DemoAthlete> all() {
        return IntStream.rangeClosed(1, COUNT).mapToObj(DemoAthlete::of).toList();
    }

    private static DemoAthlete of(int number) {
        int index = number - 1;
        return new DemoAthlete(
                number,
                FIRST_NAMES.get(index % FIRST_NAMES.size()),
                LAST_NAMES.get((index * 7 + index / FIRST_NAMES.size()) % LAST_NAMES.size()),
                index % 2 == 0 ? "FEMALE" : "MALE",
                19 + index * 11 % 45,
                14 + index * 13 % 50,
                2 + index % 4,
                STORIES.getOrDefault(number, Story.QUIET));
    }

    String name() {
        return firstName + " " + lastName;
    }

    String email() {
        return "athlete-%02d@demo.twinge".formatted(number);
    }

    boolean followsPlan() {
        return story == Story.RETURN_PLAN || story == Story.BREACH;
    }
}
