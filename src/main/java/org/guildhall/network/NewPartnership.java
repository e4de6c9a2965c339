package org.guildhall.network;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.Uid;

/// What an application becomes when it is active: a programme, the UIDs it is opened for, and since
/// when.
public record NewPartnership(
        UUID application,
        String programme,
        String site,
        AccountId account,
        Uid main,
        List<Uid> associated,
        Instant effective) {}
