package id.jmo.platform.testsupport;

/** The key that tests encrypt personal data with; known to everybody, so good for nothing else. */
public final class TestPersonalData {

    /** 256 bits in Base64, for {@code jmo.personal-data.keys.k1}. */
    public static final String KEY = "dGVzdHMtb25seS10ZXN0cy1vbmx5LXRlc3RzLW9ubHk=";

    private TestPersonalData() {}
}
