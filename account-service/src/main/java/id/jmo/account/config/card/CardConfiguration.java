package id.jmo.account.config.card;

import id.jmo.account.application.card.CardCodes;
import id.jmo.account.application.card.CardKeys;
import id.jmo.account.application.card.ShowCard;
import id.jmo.platform.personaldata.PersonalDataCipher;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The terms of cards, and the codes on them. */
@Configuration(proxyBeanMethods = false)
class CardConfiguration {

    @Bean
    ShowCard.Terms cardTerms(CardProperties properties) {
        return properties.terms();
    }

    @Bean
    CardCodes cardCodes(CardKeys keys, PersonalDataCipher cipher, CardProperties properties, Clock clock) {
        return new SignedCardCodes(keys, cipher, properties.keyRotation(), properties.keyRetention(), clock);
    }
}
