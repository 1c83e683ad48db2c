package id.jmo.platform.personaldata;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Nik;
import java.util.function.Function;
import tools.jackson.databind.module.SimpleModule;

/** The JSON forms of values in events: personal data is encrypted. */
final class EventModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    EventModule(PersonalDataCipher cipher) {
        super("jmo-events");
        ValueForms.addTo(this);
        add(Confidential.class, cipher, Confidential::reveal, Confidential::of);
        add(Nik.class, cipher, Nik::digits, Nik::new);
        add(Kpj.class, cipher, Kpj::digits, Kpj::new);
    }

    private <T> void add(
            Class<T> type, PersonalDataCipher cipher, Function<T, String> reveal, Function<String, T> make) {
        addSerializer(type, new ValueForms.AsText<>(type, value -> cipher.encrypt(reveal.apply(value))));
        addDeserializer(
                type,
                new ValueForms.FromText<>(
                        type, text -> make.apply(cipher.decrypt(text)), "not personal data encrypted by us"));
    }
}
