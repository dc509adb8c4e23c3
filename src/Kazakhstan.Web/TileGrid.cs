using System.Globalization;

namespace Kazakhstan.Web;

/// <summary>Where each partner's square stands on the tile map: column and row of a grid of 29 by 22, near its place on the globe. Every state has one square of the same size.</summary>
internal static class TileGrid
{
    public const int Columns = 29;
    public const int Rows = 22;

    /// <summary>Code of ISO 3166-1 alpha-2, column, row.</summary>
    private const string Squares = """
        AD 11 7  AE 22 11  AF 23 9  AG 6 12  AL 15 8  AM 21 8  AO 15 18  AR 5 21  AT 14 5  AU 27 20  AZ 21 7  BA 15 6
        BB 7 14  BD 24 11  BE 12 4  BF 11 13  BG 17 7  BH 22 10  BI 18 17  BJ 12 14  BN 26 15  BO 5 19  BR 6 18  BS 4 11
        BT 25 10  BW 16 19  BY 17 3  BZ 2 12  CA 0 2  CD 16 17  CF 16 15  CG 14 17  CH 12 6  CI 10 15  CL 4 21  CM 14 15
        CN 25 9  CO 4 15  CR 2 14  CU 3 11  CV 8 13  CY 18 9  CZ 14 4  DE 13 4  DJ 21 14  DK 13 2  DM 5 13  DO 4 12
        DZ 12 10  EC 3 17  EE 17 2  EG 18 11  ER 20 13  ES 10 8  ET 20 14  FI 17 1  FJ 28 19  FM 28 15  FR 11 5  GA 13 17
        GB 11 3  GD 5 14  GE 20 7  GH 11 15  GM 9 13  GN 10 14  GQ 13 16  GR 17 8  GT 1 13  GW 8 14  GY 6 15  HN 2 13
        HR 15 5  HT 4 13  HU 16 5  ID 26 17  IE 10 3  IL 18 10  IN 24 12  IQ 21 9  IR 22 9  IS 9 0  IT 14 7  JM 3 12
        JO 20 10  JP 27 8  KE 20 16  KG 24 7  KH 25 14  KI 28 16  KM 21 18  KN 5 12  KP 26 8  KR 26 9  KW 21 10  LA 26 12
        LB 19 9  LC 7 13  LI 13 5  LK 24 15  LR 9 15  LS 17 20  LT 16 3  LU 12 5  LV 16 2  LY 15 11  MA 10 10  MC 12 7
        MD 17 5  ME 15 7  MG 21 19  MH 28 14  MK 16 8  ML 10 12  MM 25 12  MN 25 5  MR 9 12  MT 14 9  MU 22 19  MV 23 16
        MW 19 18  MX 0 11  MY 25 15  MZ 19 19  NA 15 19  NE 13 12  NG 13 14  NI 3 13  NL 12 3  NO 13 1  NP 24 10  NR 27 16
        NZ 28 21  OM 22 12  PA 3 14  PE 4 18  PG 27 17  PH 26 14  PK 23 10  PL 15 4  PS 19 10  PT 9 8  PW 27 15  PY 6 19
        QA 21 11  RO 17 6  RS 16 6  RU 24 1  RW 18 16  SA 20 11  SB 27 18  SC 22 17  SD 18 13  SE 14 1  SG 25 16  SI 14 6
        SK 16 4  SL 9 14  SM 13 6  SN 10 13  SO 21 15  SR 6 16  SS 18 15  ST 12 16  SV 1 14  SY 20 9  SZ 18 20  TD 15 13
        TG 11 14  TH 25 13  TJ 23 8  TL 26 18  TM 22 8  TN 13 9  TO 28 20  TR 19 8  TT 6 14  TV 28 17  TW 26 11  TZ 19 17
        UA 18 5  UG 19 16  US 1 8  UY 6 21  UZ 23 7  VA 13 7  VC 6 13  VE 5 15  VN 26 13  VU 27 19  WS 28 18  XK 16 7
        YE 21 13  ZA 16 20  ZM 17 18  ZW 18 19
        """;

    /// <summary>Kazakhstan itself.</summary>
    public static readonly (int Column, int Row) Home = (23, 5);

    /// <summary>By ISO 3166-1 alpha-2.</summary>
    public static readonly IReadOnlyDictionary<string, (int Column, int Row)> Places = Squares
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Chunk(3)
        .ToDictionary(square => square[0], square => (Number(square[1]), Number(square[2])), StringComparer.Ordinal);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
