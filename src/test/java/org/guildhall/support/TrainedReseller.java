package org.guildhall.support;

import org.guildhall.programme.ProgrammeSamples;
import org.guildhall.programme.Programmes;

/// The Reseller programme, but with something to do before access opens and with training before
/// selling, as a vendor may write it.
public final class TrainedReseller {
    /// Its code.
    public static final String CODE = "trained-reseller";

    private static final String ACTIVATION =
            """
                by: system
              - code: people
                label: {en: "People are invited", zh: "已邀请人员", es: "Personas invitadas"}
                by: partner
              - code: billing
                label: {en: "Billing is set up", zh: "已登记结算", es: "Facturación lista"}
                by: bd

            # Working days; draft""";

    private static final String TRAINING =
            """
            training-required: true
            training:
              courses: [essentials]
              persons: 1
              go-live:
                - code: support
                  label: {en: "Support has hours at {vendor}", zh: "支持有时间，{vendor}", es: "El soporte tiene horario en {vendor}"}
                  by: partner
                - code: prices
                  label: {en: "Prices are explained", zh: "价格已讲解", es: "Los precios están explicados"}
                  by: bd
            """;

    private TrainedReseller() {}

    /// Takes it in at the test's installation.
    public static String load(Installation guildhall) {
        var text =
                ProgrammeSamples.text("reseller")
                        .replace("code: reseller\n", "code: " + CODE + "\n")
                        .replace("training-required: false\n", TRAINING)
                        .replace("    by: system\n\n# Working days; draft", ACTIVATION);
        guildhall.front(Programmes.class).load(CODE + ".yml", text);
        return CODE;
    }
}
