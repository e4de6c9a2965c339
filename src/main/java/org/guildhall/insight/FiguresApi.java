package org.guildhall.insight;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.SEE_FIGURES;

import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The figures in the API.
@Api
class FiguresApi {
    private final Figures figures;

    FiguresApi(Figures figures) {
        this.figures = figures;
    }

    /// All figures; of the last twelve months as the vendor's clock shows them, every programme and
    /// every site unless less is asked for.
    ///
    /// @param from a month, such as `2026-01`
    /// @param to a month
    @GetMapping(Api.BASE + "/figures")
    @Access(value = STAFF, may = SEE_FIGURES)
    FiguresBody figures(
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Staff caller,
            Page page) {
        readable("from", from);
        readable("to", to);
        var asked = Map.of("programme", programme, "site", site, "from", from, "to", to);
        var at = new Address(FigureAddress.HERE, asked);
        var filter = FigureAddress.filter(at, page.now(), page.vendorZone());
        return FiguresBody.of(filter, figures.count(filter, caller));
    }

    private static void readable(String field, String month) {
        if (month.isEmpty() || FigureAddress.month(month).isPresent()) return;
        throw Invalid.at(field, "insight.month.unreadable");
    }
}
