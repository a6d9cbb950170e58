package org.twinge.cli.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinge.cli.stack.Problem;

class MetricsFileTest {
    @TempDir
    private Path folder;

    private List<String> metrics(Profile profile, String... lines) throws IOException {
        Path input = folder.resolve("daily.csv");
        Files.writeString(input, String.join("\n", lines));
        Path output = folder.resolve("metrics.csv");
        new MetricsFile(input, output, profile).write();
        return Files.readAllLines(output);
    }

    @Test
    void missingDaysAreRestAndWhatHasNoValueIsEmpty() throws IOException {
        assertThat(metrics(
                        Profile.TWINGE,
                        "athlete,date,load",
                        "a,2026-05-01,70",
                        "a,2026-05-03,unknown",
                        "a,2026-05-04,7"))
                .containsExactly(
                        "athlete,date,load,atl7,ctl28,ctl42,acwr_coupled,acwr_uncoupled,acwr_ewma,monotony,strain,"
                                + "ctl_exp42,atl_exp7,tsb,week_change",
                        "a,2026-05-01,70.0,,,,,,1.0,,,1.646981934342974,9.318547017487285,0.0,",
                        "a,2026-05-02,0.0,,,,,,0.8055555555555556,,,1.6082312273136579,8.078042467242696,-7.671565083144311,",
                        "a,2026-05-03,,,,,,,0.8055555555555556,,,1.6082312273136579,8.078042467242696,-6.469811239929038,",
                        "a,2026-05-04,7.0,,,,,,0.6724108600979859,,,1.7350904524960722,7.9345311898448525,-6.469811239929038,");
    }

    @Test
    void aFullMonthOfConstantLoadIsOneEverywhere() throws IOException {
        String[] rows = IntStream.rangeClosed(0, 28)
                .mapToObj(day -> day == 0 ? "athlete,date,load" : "a,2026-02-%02d,30".formatted(day))
                .toArray(String[]::new);

        assertThat(metrics(Profile.TWINGE, rows).getLast())
                .startsWith("a,2026-02-28,30.0,30.0,30.0,,1.0,1.0,1.0,,,")
                .endsWith(",1.0");
    }

    @Test
    void athletesAndDaysComeInAnyOrderAndColumnsToo() throws IOException {
        List<String> rows = metrics(
                Profile.TWINGE,
                "\uFEFFload,note,date,athlete\r",
                "1,x,2026-05-02,b\r",
                "2,x,2026-05-01,\"a, \"\"the\"\" one\"\r",
                "",
                "3,x,2026-05-01,b\r");

        assertThat(rows.subList(1, rows.size()))
                .extracting(line -> line.substring(0, line.indexOf(",,")))
                .containsExactly("\"a, \"\"the\"\" one\",2026-05-01,2.0", "b,2026-05-01,3.0", "b,2026-05-02,1.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "athlete,load             | line 1: there is no column date",
                "athlete,date,load;a,2026-05-01,1;a,2026-05-02,many | line 3: the load is to be a number from 0 to",
                "athlete,date,load;a,2026-05-01,NaN                 | line 2: the load",
                "athlete,date,load;a,2026-05-01,-1                  | line 2: the load",
                "athlete,date,load;a,2026-05-01,1e13                | line 2: the load",
                "athlete,date,load;a,2026-05-01,                    | line 2: the load",
                "athlete,date,load;a,01.05.2026,1                   | line 2: the date is to be like 2026-05-31",
                "athlete,date,load;a,2026-02-30,1                   | line 2: the date",
                "athlete,date,load;a,0001-01-01,1                   | line 2: the date",
                "athlete,date,load;a,2026-05-01,1;a,2026-05-02,1;a,2026-05-01,1 | line 4: 2026-05-01 is here a second time",
                "athlete,date,load;a,2026-05-01,1,2                 | line 2: 4 fields, but the header has 3",
                "athlete,date,load;,2026-05-01,1                    | line 2: the athlete is missing",
                "athlete,date,load;\"a,2026-05-01,1                 | line 2: a quotation mark is not closed"
            })
    void aBadRowIsNamedAndNothingIsWritten(String file, String problem) throws IOException {
        Files.writeString(folder.resolve("metrics.csv"), "from before");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> metrics(Profile.TWINGE, file.split(";")))
                .withMessageContaining(problem);
        assertThat(folder.resolve("metrics.csv")).hasContent("from before");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Path input = folder.resolve("daily.csv");
        Files.write(input, "athlete,date,load\na\u00e9,2026-05-01,1".getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new MetricsFile(input, folder.resolve("metrics.csv"), Profile.TWINGE).write())
                .withMessageContaining("line 2: not UTF-8 text");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new MetricsFile(input, input, Profile.TWINGE).write())
                .withMessageContaining("a file of its own");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new MetricsFile(folder.resolve("none.csv"), input, Profile.TWINGE).write())
                .withMessageContaining("There is no file");
    }

    @Test
    void theProfileSoccerMonPutsZerosForWhatIsMissing() throws IOException {
        assertThat(metrics(Profile.SOCCERMON, "athlete,date,load", "a,2026-05-01,70", "a,2026-05-02,70")
                        .getLast())
                .startsWith("a,2026-05-02,70.0,20.0,5.0,3.33,4.0,,1.0,0.63,88.2,");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> metrics(Profile.SOCCERMON, "athlete,date,load", "a,2026-05-01,unknown"))
                .withMessageContaining("line 2: the profile soccermon knows no unknown days");
    }

    @Test
    void everyRowOfSoccerMonAgrees() throws IOException {
        String corpus = System.getenv("TWINGE_CORPUS");
        assumeTrue(corpus != null, "TWINGE_CORPUS names no folder with golden/soccermon_load_golden.csv");
        List<String> golden = Files.readAllLines(Path.of(corpus, "golden", "soccermon_load_golden.csv"));
        List<String[]> theirs =
                golden.stream().skip(1).map(line -> line.split(",")).toList();
        String[] input = IntStream.rangeClosed(0, theirs.size())
                .mapToObj(i -> i == 0
                        ? "athlete,date,load"
                        : String.join(",", List.of(theirs.get(i - 1)).subList(0, 3)))
                .toArray(String[]::new);

        List<String> ours = metrics(Profile.SOCCERMON, input);

        assertThat(ours).hasSize(13159);
        for (int i = 0; i < theirs.size(); i++) {
            String[] row = ours.get(i + 1).split(",", -1);
            double[] figures = {at(row, 3), at(row, 4), at(row, 5), at(row, 6), at(row, 9), at(row, 10)};
            for (int j = 0; j < figures.length; j++) {
                double expected = Double.parseDouble(theirs.get(i)[3 + j]);
                assertThat(figures[j]).as(ours.get(i + 1)).isCloseTo(expected, within(1e-12 * (1 + expected)));
            }
        }
    }

    private static double at(String[] row, int column) {
        return Double.parseDouble(row[column]);
    }
}
