package id.jmo.platform.documents;

import id.jmo.platform.personaldata.BlindIndex;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives a service what it needs to write letters and to check the codes on them. */
@AutoConfiguration(afterName = "id.jmo.platform.personaldata.PersonalDataAutoConfiguration")
class DocumentsAutoConfiguration {

    @Bean
    PdfLetters pdfLetters() {
        return new PdfLetters();
    }

    /** Where there are keys to make codes with: the gateway has none, and prints only. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(BlindIndex.class)
    static class Codes {

        @Bean
        DocumentCodes documentCodes(BlindIndex signature) {
            return new DocumentCodes(signature);
        }
    }
}
