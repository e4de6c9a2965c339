package org.guildhall.contract.seal;

import java.io.IOException;
import org.bouncycastle.cms.CMSSignedData;
import org.guildhall.platform.web.NotNow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Time stamps on signatures, and what is done when the service is away: nothing is signed, or it
/// is signed without, and whoever looks is told.
record Stamping(TimeStamps service, boolean required) {
    private static final Logger LOG = LoggerFactory.getLogger(Stamping.class);

    CMSSignedData over(CMSSignedData signature) {
        try {
            return service.stamped(signature);
        } catch (IOException first) {
            return again(signature, first);
        }
    }

    private CMSSignedData again(CMSSignedData signature, IOException first) {
        try {
            return service.stamped(signature);
        } catch (IOException second) {
            second.addSuppressed(first);
            LOG.atWarn()
                    .addKeyValue("service", service.service())
                    .addKeyValue("required", required)
                    .addKeyValue("failure", second)
                    .log("no time stamp");
            if (required) throw new NotNow("contract.sign.stamp.away");
            return signature;
        }
    }
}
