package thermidor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EchartsTest {
    private static final String SHA_256 = "b66b25aeb4df84e33199dc21694014d336d222cbd9deb0e5a7c14bd6aa0d0fd0";

    @Test
    void the_chart_library_is_the_published_one_unchanged() throws Exception {
        byte[] library = Page.class.getResourceAsStream("echarts/echarts.min.js").readAllBytes();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(library))).isEqualTo(SHA_256);
    }

    @Test
    void its_licence_and_checksum_lie_beside_it() {
        assertThat(Page.resource("echarts/LICENSE")).contains("Apache License");
        assertThat(Page.resource("echarts/NOTICE")).contains("ECharts");
        assertThat(Page.resource("echarts/README.md")).contains(SHA_256).contains("6.1.0");
    }

    @Test
    void nothing_in_it_can_end_the_script_element_or_hide_its_end() {
        String library = Page.resource("echarts/echarts.min.js");
        assertThat(library.toLowerCase(java.util.Locale.ROOT)).doesNotContain("<!--", "</script");
    }
}
