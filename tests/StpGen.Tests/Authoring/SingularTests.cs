using StpGen.Authoring.Values;

namespace StpGen.Tests.Authoring;

/// <summary>Labels for one, and telephone numbers as people write them.</summary>
public sealed class SingularTests
{
    [Theory]
    [InlineData("County councils", "County council")]
    [InlineData("Members of Parliament", "Member of Parliament")]
    [InlineData("Healthwatch bodies", "Healthwatch body")]
    [InlineData("GPs", "GP")]
    [InlineData("GP practices of Larkmere", "GP practice of Larkmere")]
    [InlineData("People with dementia", "Person with dementia")]
    [InlineData("Children’s hospices", "Children’s hospice")]
    [InlineData("A&E departments (type 1)", "A&E department (type 1)")]
    [InlineData("Churches", "Church")]
    [InlineData("Houses", "House")]
    [InlineData("Buses", "Bus")]
    [InlineData("Hospitals with an emergency department", "Hospital with an emergency department")]
    [InlineData("Premises", "Premises")]
    [InlineData("District and borough councils", "District and borough councils")]
    [InlineData("Access", "Access")]
    [InlineData("Campus", "Campus")]
    [InlineData("", "")]
    public void A_label_has_its_singular_where_that_is_sure(string many, string one) => Assert.Equal(one, SingularText.Of(many));

    [Theory]
    [InlineData("01202 541946", "tel:01202541946", "01202 541946")]
    [InlineData("(01202) 541 946", "tel:01202541946", "01202 541946")]
    [InlineData("+44 1202 541946", "tel:01202541946", "01202 541946")]
    [InlineData("+44 (0)1202 541946", "tel:01202541946", "01202 541946")]
    [InlineData("020 7946 0000", "tel:02079460000", "020 7946 0000")]
    [InlineData("0121-496-0000", "tel:01214960000", "0121 496 0000")]
    [InlineData("0300 123 4567", "tel:03001234567", "0300 123 4567")]
    [InlineData("07700 900123", "tel:07700900123", "07700 900123")]
    public void A_telephone_number_is_read_as_people_write_it(string written, string address, string printed)
    {
        Assert.True(Telephone.TryRead(written, out var read));
        Assert.Equal(address, read);
        Assert.Equal(printed, Telephone.Print(written));
    }

    [Theory]
    [InlineData("www.example.org")]
    [InlineData("2016")]
    [InlineData("1202 541946")]
    [InlineData("01202 541946 or 541947")]
    [InlineData("00441202541946")]
    [InlineData("")]
    public void What_is_no_telephone_number_is_refused(string written) => Assert.False(Telephone.TryRead(written, out _));
}
