package org.twinge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {
    @TempDir
    Path folder;

    @Test
    void addsUpAndKeepsTheReasonsForSkipping() throws Exception {
        Path one = Files.writeString(folder.resolve("TEST-one.xml"), """
                <testsuite tests="5" failures="1" errors="0" skipped="2">
                  <testcase name="a"><skipped message="no corpus"/></testcase>
                  <testcase name="b"><skipped message="no corpus"/></testcase>
                </testsuite>""");
        Path other = Files.writeString(folder.resolve("TEST-other.xml"), """
                <testsuite tests="3" failures="0" errors="1" skipped="0"/>""");

        var reports = TestReports.of(List.of(one, other));

        assertThat(reports.closingLine()).isEqualTo("4 passed, 2 failed, 2 skipped");
        assertThat(reports.skipped()).containsOnly(java.util.Map.entry("no corpus", 2));
    }
}
