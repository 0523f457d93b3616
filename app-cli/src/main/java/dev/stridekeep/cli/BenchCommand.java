package dev.stridekeep.cli;

import picocli.CommandLine.Command;

/// The measurements.
@Command(
    name = "bench",
    description = "Measure the engines.",
    subcommands = {AccuracyCommand.class},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class BenchCommand {}
