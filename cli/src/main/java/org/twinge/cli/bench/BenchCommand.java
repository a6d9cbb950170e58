package org.twinge.cli.bench;

import picocli.CommandLine.Command;

@Command(
        name = "bench",
        description = "Measures how fast services are on this machine.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = {BenchLoadCommand.class, BenchNotifyCommand.class, BenchTriageCommand.class})
public final class BenchCommand {}
