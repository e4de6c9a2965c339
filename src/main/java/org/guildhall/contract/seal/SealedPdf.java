package org.guildhall.contract.seal;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/// What a look at a whole PDF found: its signatures in the order they were given, and its
/// fingerprint.
///
/// @param sha256 of the whole file, 64 hexadecimal digits
public record SealedPdf(List<SignatureFinding> signatures, String sha256) {
    public SealedPdf {
        signatures = List.copyOf(signatures);
    }

    /// Whether there are signatures, each is good, and the last one covers the file to its end:
    /// text that somebody appended after signing does not pass.
    public boolean good() {
        return !signatures.isEmpty()
                && signatures.stream().allMatch(SignatureFinding::good)
                && signatures.getLast().endsFile();
    }

    /// Reads a file of anybody's; empty when it is no PDF that can be read.
    public static Optional<SealedPdf> read(byte[] file, Seals seals) {
        try {
            var dictionaries = new ArrayList<>(SignatureDictionaries.in(file));
            dictionaries.sort(Comparator.comparingInt(SealedPdf::end));
            var found = new ArrayList<SignatureFinding>();
            for (var dictionary : dictionaries) {
                found.add(new SignatureCheck(file, dictionary, seals).finding());
            }
            return Optional.of(new SealedPdf(found, fingerprint(file)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// SHA-256 of a file as 64 hexadecimal digits.
    public static String fingerprint(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int end(PDSignature dictionary) {
        var range = dictionary.getByteRange();
        return range[2] + range[3];
    }
}
