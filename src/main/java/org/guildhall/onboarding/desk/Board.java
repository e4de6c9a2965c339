package org.guildhall.onboarding.desk;

import java.util.List;
import org.guildhall.platform.list.WorkList;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.ClockChip;

/// The open applications by stage, the longest waiting first.
public record Board(List<WorkList.Filter> filters, List<Column> columns) {
    /// @param rest where all of them are listed
    public record Column(Chip stage, long count, List<Card> cards, String rest) {}

    /// @param clocks the promises that run
    /// @param held says that it is on hold, empty when it isn't
    public record Card(
            String id,
            String href,
            String number,
            String company,
            String reviewer,
            List<ClockChip> clocks,
            String held) {}
}
