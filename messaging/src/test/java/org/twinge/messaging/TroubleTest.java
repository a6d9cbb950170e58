package org.twinge.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TroubleTest {
    @ParameterizedTest
    @ValueSource(strings = {"22001", "22P02", "23505", "23514", "21000", "54000"})
    void wrongDataIsTheRecordsFault(String state) {
        assertThat(Trouble.isWorld(sql(state))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "42501", "53300", "55P03", "57P01", "25P04", "XX000"})
    void everythingElseOfTheDatabaseIsTheWorlds(String state) {
        assertThat(Trouble.isWorld(sql(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53100", "53300", "55P03", "57P01", "58030"})
    void whatMayPassIsAskedForAgain(String state) {
        assertThat(Trouble.mayPass(new IllegalStateException(sql(state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23505", "42501", "42601", "XX000", ""})
    void whatDoesNotPassIsNotAskedForAgain(String state) {
        assertThat(Trouble.mayPass(sql(state))).isFalse();
        assertThat(Trouble.mayPass(new IllegalStateException())).isFalse();
    }

    @Test
    void aPoolWithoutConnectionsMayPass() {
        assertThat(Trouble.mayPass(new DatabaseException(new SQLException("Acquisition timeout"))))
                .isTrue();
    }

    @Test
    void aPoolWithoutConnectionsHasNoSqlStateAndIsTheWorlds() {
        assertThat(Trouble.isWorld(new DatabaseException(new SQLException("Acquisition timeout"))))
                .isTrue();
    }

    @Test
    void networkTransactionManagerAndVirtualMachineAreTheWorlds() {
        assertThat(Trouble.isWorld(new IllegalStateException(new IOException())))
                .isTrue();
        assertThat(Trouble.isWorld(new IllegalStateException(new jakarta.transaction.RollbackException())))
                .isTrue();
        assertThat(Trouble.isWorld(new OutOfMemoryError())).isTrue();
    }

    @Test
    void aRollbackOverABrokenConstraintIsTheRecordsFault() {
        var rollback = new jakarta.transaction.RollbackException();
        rollback.initCause(new SQLException("", "23505"));

        assertThat(Trouble.isWorld(new IllegalStateException(rollback))).isFalse();
    }

    @Test
    void aBugMetByOneRecordIsTheRecordsFault() {
        assertThat(Trouble.isWorld(new IllegalArgumentException())).isFalse();
        assertThat(Trouble.isWorld(new NullPointerException())).isFalse();
    }

    private static RuntimeException sql(String state) {
        return new DatabaseException(new SQLException("", state));
    }
}
