package org.guildhall.platform.settings;

import java.time.LocalTime;
import java.time.ZoneId;

/// A separate market of the vendor's accounts. Accounts, programmes and domains belong to one site
/// and never cross it. Its zone and hours are the vendor's working time there; its calendar is a
/// country's (ISO 3166).
public record Site(String code, ZoneId zone, String calendar, LocalTime opens, LocalTime closes) {}
