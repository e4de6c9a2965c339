package org.guildhall.network;

import java.time.Instant;
import java.util.Optional;
import org.guildhall.access.AccountId;

/// What an application becomes when it is active: a company in a programme, the UIDs it is opened
/// for, and since when.
///
/// @param programmeVersion the version of the programme that the application began with
/// @param developer who reviewed it and looks after the partner from now on
public record NewPartnership(
        UidGroup uids,
        String site,
        AccountId account,
        String company,
        int programmeVersion,
        Optional<Developer> developer,
        Instant effective) {}
