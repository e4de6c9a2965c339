package org.guildhall.insight;

import java.time.YearMonth;

/// Which part of the business a figure is about.
///
/// @param programme its code, empty for all
/// @param site its code, empty for all
/// @param from the first month
/// @param to the last month
record Filter(String programme, String site, YearMonth from, YearMonth to) {
    Filter {
        if (to.isBefore(from)) to = from;
    }

    Filter of(String other) {
        return new Filter(other, site, from, to);
    }

    Filter in(YearMonth month) {
        return new Filter(programme, site, month, month);
    }
}
