package dev.stridekeep.phone.client;

import org.jspecify.annotations.Nullable;

/// The dashboard's totals in SI units and kcal.
public record TotalsReply(
    int runs,
    double distanceMeters,
    double movingSeconds,
    double elapsedSeconds,
    @Nullable Double ascentMeters,
    @Nullable Double energyKcal,
    @Nullable Double longestRunMeters,
    @Nullable Integer currentStreakWeeks) {}
