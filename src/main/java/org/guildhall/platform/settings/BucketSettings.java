package org.guildhall.platform.settings;

/// Which bucket, and who we are there.
///
/// @param url the server's address and the bucket's name, without a slash at the end
/// @param region as requests are signed for, such as `eu-central-1`
public record BucketSettings(String url, String region, String keyId, String keySecret) {
    @Override
    public String toString() {
        return "BucketSettings[" + url + ", " + region + "]";
    }
}
