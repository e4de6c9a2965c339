package org.guildhall.platform.file;

import java.io.IOException;
import java.util.Optional;
import org.guildhall.platform.web.Invalid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes files from people whom nobody has looked at: documents, and in conversations plain text,
/// too. Their kind is read from their bytes, and where a ClamAV daemon is named it has a look. To
/// be asked before a transaction begins.
@Component
public class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    private final Optional<Clam> clam;

    /// @param address where the daemon listens, such as `127.0.0.1:3310`; empty when there is none
    public Uploads(@Value("${guildhall.clamav.address:}") String address) {
        clam = Optional.of(address).filter(named -> !named.isEmpty()).map(Clam::new);
    }

    /// A file that a form brought; refused like [Upload#attachment(MultipartFile)], and when
    /// something is found in it or it can't be looked at.
    public Upload take(MultipartFile file) {
        return looked(Upload.attachment(file));
    }

    /// The same for bytes that are here already.
    public Upload take(String name, byte[] content) {
        return looked(Upload.attachment(name, content));
    }

    /// A document that a form brought, such as a paper or a scan: no plain text.
    public Upload document(MultipartFile file) {
        return looked(Upload.of(file));
    }

    /// The same for bytes that are here already.
    public Upload document(String name, byte[] content) {
        return looked(Upload.of(name, content));
    }

    private Upload looked(Upload upload) {
        if (clam.isEmpty()) return upload;
        try {
            var found = clam.get().found(upload.content());
            if (found.isEmpty()) return upload;
            LOG.atWarn().addKeyValue("found", found.get()).log("upload refused");
            throw Invalid.because("platform.upload.infected");
        } catch (IOException away) {
            LOG.atWarn().addKeyValue("failure", away).log("upload not scanned");
            throw Invalid.because("platform.upload.unscanned");
        }
    }
}
