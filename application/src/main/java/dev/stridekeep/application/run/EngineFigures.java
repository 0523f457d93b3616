package dev.stridekeep.application.run;

import dev.stridekeep.domain.run.ChartSeries;
import dev.stridekeep.domain.run.RunSummary;
import dev.stridekeep.domain.run.Split;
import java.util.List;

/// What the engines say of a recording.
public record EngineFigures(
    RunSummary summary, List<Split> kilometreSplits, List<Split> mileSplits, ChartSeries chart) {}
