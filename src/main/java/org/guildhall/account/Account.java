package org.guildhall.account;

import java.time.Instant;
import org.guildhall.access.AccountId;
import org.guildhall.access.Uid;

/// A registered account: its UID, the site it belongs to for ever, its country (ISO 3166-1, two
/// letters), and the name it was registered under.
public record Account(
        AccountId id, Uid uid, String site, String country, String name, Instant created) {}
