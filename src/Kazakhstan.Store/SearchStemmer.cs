namespace Kazakhstan.Store;

/// <summary>
/// Porter's algorithm for English (M. F. Porter, An algorithm for suffix stripping, 1980), as FTS5's tokenizer <c>porter</c> applies it to the index. Needed beside it to mark matched words and to know which words occur.
/// Words with other letters than a to z stay as they are.
/// </summary>
internal static class SearchStemmer
{
    /// <summary>The stem of a folded word.</summary>
    public static string Stem(string word)
    {
        if (word.Length is < 3 or >= 64 || !word.All(char.IsAsciiLetterLower))
        {
            return word;
        }

        Span<char> letters = stackalloc char[word.Length + 2];
        word.CopyTo(letters);
        var stem = new Letters(letters, word.Length);
        stem.Plurals();
        stem.PastAndProgressive();
        stem.FinalY();
        stem.Replace(Doubles);
        stem.Replace(Adjectives);
        stem.Strip();
        stem.FinalE();
        return stem.ToString();
    }

    private static readonly (string Suffix, string By)[] Doubles =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("logi", "log"), ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
        ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Suffix, string By)[] Adjectives =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Endings =
        ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize"];

    private ref struct Letters(Span<char> letters, int length)
    {
        private readonly Span<char> _letters = letters;
        private int _length = length;

        public override readonly string ToString() => new(_letters[.._length]);

        public void Plurals()
        {
            if (!Ends("s"))
            {
                return;
            }

            if (Ends("sses") || Ends("ies"))
            {
                _length -= 2;
            }
            else if (!Ends("ss"))
            {
                _length--;
            }
        }

        public void PastAndProgressive()
        {
            if (Ends("eed"))
            {
                if (Measure(_length - 3) > 0)
                {
                    _length--;
                }

                return;
            }

            var cut = Ends("ed") ? 2 : Ends("ing") ? 3 : 0;
            if (cut == 0 || !HasVowel(_length - cut))
            {
                return;
            }

            _length -= cut;
            if (Ends("at") || Ends("bl") || Ends("iz"))
            {
                _letters[_length++] = 'e';
            }
            else if (_length > 1 && _letters[_length - 1] == _letters[_length - 2] && IsConsonant(_length - 1) && _letters[_length - 1] is not ('l' or 's' or 'z'))
            {
                _length--;
            }
            else if (Measure(_length) == 1 && EndsShort(_length))
            {
                _letters[_length++] = 'e';
            }
        }

        public readonly void FinalY()
        {
            if (Ends("y") && HasVowel(_length - 1))
            {
                _letters[_length - 1] = 'i';
            }
        }

        public void Replace((string Suffix, string By)[] rules)
        {
            foreach (var (suffix, by) in rules)
            {
                if (Ends(suffix))
                {
                    if (Measure(_length - suffix.Length) > 0)
                    {
                        by.CopyTo(_letters[(_length - suffix.Length)..]);
                        _length += by.Length - suffix.Length;
                    }

                    return;
                }
            }
        }

        public void Strip()
        {
            foreach (var ending in Endings)
            {
                if (!Ends(ending))
                {
                    continue;
                }

                var stem = _length - ending.Length;
                if (Measure(stem) > 1 && (ending != "ion" || (stem > 0 && _letters[stem - 1] is 's' or 't')))
                {
                    _length = stem;
                }

                return;
            }
        }

        public void FinalE()
        {
            if (Ends("e") && (Measure(_length - 1) > 1 || (Measure(_length - 1) == 1 && !EndsShort(_length - 1))))
            {
                _length--;
            }

            if (Ends("ll") && Measure(_length - 1) > 1)
            {
                _length--;
            }
        }

        private readonly bool Ends(string suffix) => _length > suffix.Length && _letters[.._length].EndsWith(suffix, StringComparison.Ordinal);

        private readonly bool IsConsonant(int at) => _letters[at] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' => false,
            'y' => at == 0 || !IsConsonant(at - 1),
            _ => true,
        };

        private readonly bool HasVowel(int length)
        {
            for (var i = 0; i < length; i++)
            {
                if (!IsConsonant(i))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>How many times a vowel is followed by a consonant.</summary>
        private readonly int Measure(int length)
        {
            var (count, afterVowel) = (0, false);
            for (var i = 0; i < length; i++)
            {
                var isConsonant = IsConsonant(i);
                if (isConsonant && afterVowel)
                {
                    count++;
                }

                afterVowel = !isConsonant;
            }

            return count;
        }

        /// <summary>Ends in consonant, vowel, consonant, the last not w, x or y.</summary>
        private readonly bool EndsShort(int length) =>
            length >= 3 && IsConsonant(length - 1) && !IsConsonant(length - 2) && IsConsonant(length - 3) && _letters[length - 1] is not ('w' or 'x' or 'y');
    }
}
