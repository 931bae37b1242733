import freemarker.template.*;
import java.io.*;
import java.util.*;

public class Template {
    public static void main(String[] args) throws Exception {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_31);
        String text = "<#macro row x>[${x?upper_case}]</#macro><#list items as i><@row i/><#sep>, </#list>\n"
                + "${total?string(\"0.00\")} <#if flag>yes<#else>no</#if> ${when?date?iso_utc} ${missing!'none'}\n";
        freemarker.template.Template template = new freemarker.template.Template("t", new StringReader(text), configuration);
        StringWriter out = new StringWriter();
        template.process(Map.of("items", List.of("a", "b", "c"), "total", 12.5, "flag", true, "when", new Date(0)), out);
        System.out.print(out);
    }
}
