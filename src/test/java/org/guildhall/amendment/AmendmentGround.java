package org.guildhall.amendment;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.contract.Contracts;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.onboarding.Agreed;
import org.guildhall.support.Installation;
import org.guildhall.terms.Sheets;

/// What tests of amendments look at: contracts, sheets and pages of an installation of their own.
record AmendmentGround(Installation guildhall) {
    /// What a console says that is open for looking alone.
    static final String READ_ONLY = "look at everything";

    private static final ZoneId ZONE = ZoneId.of("Asia/Singapore");

    Contract running(Agreed partner) {
        var contracts = guildhall.front(Contracts.class);
        return contracts.running(partner.id().value(), new Clockwork()).orElseThrow();
    }

    String state(UUID contract) {
        var read = guildhall.front(Contracts.class).read(new ContractId(contract), new Clockwork());
        return read.state().name();
    }

    String paper(String contract) throws IOException {
        var id = new ContractId(UUID.fromString(contract.substring("/contracts/".length())));
        var file = guildhall.front(Contracts.class).document(id, new Clockwork());
        try (var document = Loader.loadPDF(file.content())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    String sheetHash(Agreed partner, int version) {
        var sheets = guildhall.front(Sheets.class);
        return sheets.version(partner.id().value(), version).hash().orElseThrow();
    }

    String level(Agreed partner) {
        return guildhall
                .database()
                .sql("select distinct level from network_uid where application_id = :id")
                .param("id", partner.id().value())
                .query(String.class)
                .single();
    }

    int reads(Agreed partner, String path) {
        return guildhall.crowd().signedIn(partner.owner()).get(path).status();
    }

    String portal(Agreed partner, String path) {
        return guildhall.crowd().signedIn(partner.owner()).get(path).page().text();
    }

    String desk(Agreed partner, String path) {
        var page = guildhall.crowd().signedIn(partner.bd()).get(path).page();
        return page.text() + page.select("textarea").text();
    }

    LocalDate today() {
        return LocalDate.ofInstant(guildhall.clock().instant(), ZONE);
    }

    /// Never back: timers wait for the time that was.
    void atNoon(LocalDate day) {
        var noon = day.atTime(12, 0).atZone(ZONE).toInstant();
        var now = guildhall.clock().instant();
        guildhall.clock().set(noon.isAfter(now) ? noon : now.plusSeconds(2));
    }
}
