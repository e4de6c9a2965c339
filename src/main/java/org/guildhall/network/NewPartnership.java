package org.guildhall.network;

import java.time.Instant;
import org.guildhall.access.AccountId;

/// What an application becomes when it is active: a programme, the UIDs it is opened for, and since
/// when.
public record NewPartnership(UidGroup uids, String site, AccountId account, Instant effective) {}
