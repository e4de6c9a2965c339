package org.guildhall.insight;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.SEE_FIGURES;

import java.time.Clock;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.list.Address;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The figures in the API.
@Api
class FiguresApi {
    private final Figures figures;
    private final Clock clock;

    FiguresApi(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /// All figures; of the last twelve months, every programme and every site unless less is asked
    /// for.
    @GetMapping(Api.BASE + "/figures")
    @Access(value = STAFF, may = SEE_FIGURES)
    FiguresBody figures(
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Staff caller) {
        var asked = Map.of("programme", programme, "site", site, "from", from, "to", to);
        var filter =
                FigureAddress.filter(
                        new Address(FigureAddress.HERE, asked),
                        clock.instant(),
                        caller.reader().zone());
        return FiguresBody.of(filter, figures.count(filter, caller));
    }
}
