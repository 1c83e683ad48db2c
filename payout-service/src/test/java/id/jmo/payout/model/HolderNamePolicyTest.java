package id.jmo.payout.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolderNamePolicyTest {

    private final HolderNamePolicy policy = new HolderNamePolicy();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "EILEEN COLLINS | EILEEN COLLINS",
                "EILEEN COLLINS | Eileen  Collins ",
                "MA'RUF AMIN | MARUF AMIN",
                "MA‘RUF AMIN | MARUF AMIN",
                "'AISYAH | AISYAH",
                "SITI NUR-AINI | SITI NURAINI",
                "SITI NUR-AINI | SITI NUR AINI",
                "NU'MAN HAKIM | NU MAN HAKIM",
                "SITI\u00a0AMINAH | SITI AMINAH",
                "SLAMET (ALM) | SLAMET",
                "JOSÉ DA COSTA | JOSE DA COSTA",
                "BUDI SANTOSO | DR. BUDI SANTOSO",
                "BUDI SANTOSO | H. BUDI SANTOSO, S.E., M.M.",
                "BUDI SANTOSO | IR BUDI SANTOSO MT",
                "BUDI SANTOSO, S.Kom | BUDI SANTOSO",
                "SITI AMINAH | HJ SITI AMINAH S.PD",
                "MUHAMMAD RIZKY | MOCH RIZKY",
                "MUHAMMAD RIZKY | M.RIZKY",
                "ABDUL RAHMAN | ABD RAHMAN",
                "BUDI SETIAWAN SANTOSO | BUDI S SANTOSO",
                "ANDI BASO MAPPANYUKKI PATTA LURAH | ANDI BASO MAPPANYUKKI P",
                "SUHARTO | SUHARTO"
            })
    void the_same_holder_written_differently_is_the_same(String member, String bank) {
        assertThat(policy.sameHolder(member, bank)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "AGUS WIJAYA | AGUS WIDJAJA",
                "EILEEN COLLINS | EILEN COLINS",
                "BUDI SANTOSO | SANTOSO BUDI",
                "BUDI SANTOSO | BUDI",
                "BUDI SANTOSO | BUDI SANTOSO WIJAYA",
                "BUDI SANTOSO | B S",
                "SUHARTO | S",
                "BUDI SANTOSO | SITI RAHAYU",
                "BUDI SANTOSO | DR",
                "ANDI BASO MAPPANYUKKI | ANDI BASO"
            })
    void another_name_is_another_holder(String member, String bank) {
        assertThat(policy.sameHolder(member, bank)).isFalse();
    }
}
