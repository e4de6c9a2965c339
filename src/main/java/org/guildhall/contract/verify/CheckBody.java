package org.guildhall.contract.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guildhall.contract.seal.SealedPdf;
import org.guildhall.contract.seal.SignatureFinding;
import org.guildhall.contract.verify.ContractChecks.Doubtful;
import org.guildhall.contract.verify.ContractChecks.Earlier;
import org.guildhall.contract.verify.ContractChecks.Genuine;
import org.guildhall.contract.verify.ContractChecks.Known;
import org.guildhall.contract.verify.ContractChecks.Unknown;
import org.guildhall.contract.verify.ContractChecks.Unreadable;
import org.guildhall.contract.verify.ContractChecks.Verdict;
import org.guildhall.platform.api.ApiBody;

/// What became of a check.
///
/// @param verdict `GENUINE`; `EARLIER`, one on the way to the finished contract; `UNKNOWN`, signed
///   here and kept nowhere; `DOUBTFUL`; `UNREADABLE`
/// @param kind which file of the contract an earlier one is
record CheckBody(
        String verdict,
        Optional<String> kind,
        Optional<KnownBody> contract,
        Optional<String> sha256,
        List<SignatureBody> signatures)
        implements ApiBody {

    /// What a number or a genuine file tells everybody: no party's name, only what can be compared.
    ///
    /// @param sha256 of the finished file, once there is one
    record KnownBody(
            String number,
            String state,
            String route,
            Optional<LocalDate> effective,
            Optional<String> sha256)
            implements ApiBody {
        static KnownBody of(Known known) {
            return new KnownBody(
                    known.number(),
                    known.state().name(),
                    known.route().name(),
                    known.effective(),
                    known.sha256());
        }
    }

    /// A signature in the file.
    ///
    /// @param ours whether it was made here
    /// @param intact whether nothing of what it covers was changed
    /// @param stampedAt when an authority says that it was there
    record SignatureBody(
            String name,
            Optional<Instant> at,
            Optional<Instant> stampedAt,
            String reason,
            boolean ours,
            boolean intact,
            boolean good) {
        private static SignatureBody of(SignatureFinding found) {
            return new SignatureBody(
                    found.name(),
                    found.at(),
                    found.stamped(),
                    found.reason(),
                    found.ours(),
                    found.intact(),
                    found.good());
        }
    }

    static CheckBody of(Verdict verdict) {
        return switch (verdict) {
            case Genuine(var known, var pdf) -> read("GENUINE", Optional.of(known), pdf);
            case Earlier(var known, var kind, var pdf) ->
                    read("EARLIER", Optional.of(known), pdf).of(kind.name());
            case Unknown(var pdf) -> read("UNKNOWN", Optional.empty(), pdf);
            case Doubtful(var pdf) -> read("DOUBTFUL", Optional.empty(), pdf);
            case Unreadable() ->
                    new CheckBody(
                            "UNREADABLE",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of());
        };
    }

    private static CheckBody read(String verdict, Optional<Known> known, SealedPdf pdf) {
        return new CheckBody(
                verdict,
                Optional.empty(),
                known.map(KnownBody::of),
                Optional.of(pdf.sha256()),
                pdf.signatures().stream().map(SignatureBody::of).toList());
    }

    private CheckBody of(String file) {
        return new CheckBody(verdict, Optional.of(file), contract, sha256, signatures);
    }
}
